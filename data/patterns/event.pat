# Who takes part in a meeting, talks, a call or a visit, where and when.
# Planned meetings count: the model has no tense.

pattern event-between
  about   talks, a call or a meeting between A and B
  deps    ?e:Event[!verb]
            nmod:between|among|amongst ?x:Person|Country|Organization via @delegate
  tokens  ?e:Event[!verb] (in ..3)? (between|among) (both)? each(<side>)
  tokens  ?e:Event[!verb] <verb-group> lemma:take place ..8 (between|among) <office-of>* each(<side>)
  tokens  ?e:Event[!verb] (<verb-group> lemma:take place ..8)? (between|among) <office-of> (the? ?y:Country|Organization) and <office-of> <office-of>* each(<side>)
  modality planned
  fact    ?e accord:participant ?y
  fact    ?e accord:participant ?x
  yes     The talks between Kenya and Ethiopia lasted all day.
      =>  talks | accord:participant | Kenya
      =>  talks | accord:participant | Ethiopia
  yes     A phone call between President Joe Biden and Chinese President Xi Jinping lasted an hour.
      =>  phone call | accord:participant | Joe Biden
      =>  phone call | accord:participant | Xi Jinping
  yes     Meetings will take place between officials of the EU and envoys of Kenya, Ethiopia and Sudan.
      =>  Meetings | accord:participant | EU
      =>  Meetings | accord:participant | Kenya
      =>  Meetings | accord:participant | Ethiopia
      =>  Meetings | accord:participant | Sudan
  yes     Meetings will take place between officials of the EU and envoys of the Ministries of Trade of Kenya, Ethiopia, the United Arab Emirates, Uganda, Rwanda and Sudan.
      =>  Meetings | accord:participant | EU
      =>  Meetings | accord:participant | Kenya
      =>  Meetings | accord:participant | Ethiopia
      =>  Meetings | accord:participant | United Arab Emirates
      =>  Meetings | accord:participant | Uganda
      =>  Meetings | accord:participant | Rwanda
      =>  Meetings | accord:participant | Sudan
  no      There were no talks between Kenya and Ethiopia.

pattern event-held-between
  about   a meeting that is held between A and B
  tokens  ?e:Event[!verb] <verb-group> @held ..8 (between|among) each(<side>)
  deps    @held pos:VERB
            obj ?e:Event[!verb]
            pp:between|among ?x:Person|Country|Organization via @delegate
  modality planned
  fact    ?e accord:participant ?x
  yes     The meeting was held on Friday in Mombasa between William Ruto and Abiy Ahmed.
      =>  meeting | accord:participant | William Ruto
      =>  meeting | accord:participant | Abiy Ahmed
  no      The meeting was not held between William Ruto and Abiy Ahmed.

pattern acts-in-event-with
  about   in or after a meeting or call with B, A does something
  deps    ?e:Event[!verb]
            nmod:with :Person|Country|Organization via @delegate
            <obl:in|during|at|after|following>subj ?x:Person
  tokens  ^ (in|during|at|after|following) (a|an|the|his|her)? (pos:ADJ|NOUN|NUM)* ?e:Event[!verb] with <company> <somewhere>* (on? :Date)? "," (the | @adverb-of-office | :Country | :Organization | :Title | "'s")* ?x:Person (on :Date)? pos:ADV? pos:VERB
  fact    ?e accord:participant ?x
  yes     At the meeting with Finnish Ambassador Aleksi Niemi, President William Ruto noted that trade was growing.
      =>  meeting | accord:participant | William Ruto
  yes     During a meeting with Abiy Ahmed in Nairobi, William Ruto urged restraint.
      =>  meeting | accord:participant | William Ruto
  yes     William Ruto said after talks with Abiy Ahmed that trade would grow.
      =>  talks | accord:participant | William Ruto
  no      William Ruto called for talks with Abiy Ahmed.
  no      Ahead of the meeting with Abiy Ahmed, Jane Doe noted that trade was growing.
  no      William Ruto spoke of the talks with Abiy Ahmed.

pattern acts-on-visit
  about   on a visit, A does something
  deps    ?e:Event[!verb, @trip]
            <obl:during>nsubj ?x:Person
            without nmod:by|of or nmod:poss
  deps    lemma:say|tell|add|announce|declare|warn|stress|arrive|travel|fly|go|come|depart|leave|be pos:VERB
            subj ?x:Person
            obl:on ?e:Event[!verb, @trip]
  deps    lemma:part
            nmod:of ?e:Event[!verb, @trip]
            <obl:as>subj ?x:Person
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> :Event[verb, @meets] <company> ("," who ..10 ",")? (on? :Date)? as part of (pos:DET|ADJ|NUM|PRON | "-")* ?e:Event[!verb, @trip]
  fact    ?e accord:participant ?x
  yes     William Ruto said on a visit to Uganda that trade was growing.
      =>  visit | accord:participant | William Ruto
  yes     William Ruto met Paul Kagame as part of a visit to Uganda.
      =>  visit | accord:participant | William Ruto
  yes     William Ruto met Paul Kagame, who leads the talks, as part of a visit to Uganda.
      =>  visit | accord:participant | William Ruto
  no      William Ruto spoke after a visit to Uganda.
  no      William Ruto received Paul Kagame on a visit to Uganda.
  no      William Ruto spoke during Jane Doe's visit to Uganda.

pattern told-in-event
  about   A tells or urges B something in a call or meeting
  deps    lemma:tell|urge|ask|inform|assure|warn|press|thank|congratulate|brief
            subj ?x:Person
            obj or iobj ?y:Person
            pp:in|during|at ?e:Event[!verb, @exchange]
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  yes     William Ruto told Abiy Ahmed in a phone call that trade was growing.
      =>  phone call | accord:participant | William Ruto
      =>  phone call | accord:participant | Abiy Ahmed
  no      William Ruto told Abiy Ahmed that a phone call was useless.

words exchange
  from event-nouns call
  meeting talks conversation

pattern gives-press-conference
  about   A and B give a press conference or an interview
  deps    lemma:give|grant pos:VERB
            subj ?x:Person
            obj ?e:Event[!verb, @interview]
            maybe pp:to ?y:Organization
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  yes     William Ruto and Abiy Ahmed gave a press conference in Mombasa.
      =>  press conference | accord:participant | William Ruto
      =>  press conference | accord:participant | Abiy Ahmed
  no      William Ruto refused to give a press conference in Mombasa.

pattern discusses-in-event
  about   A and B discuss or agree something in a call, at a meeting
  deps    lemma:discuss|agree|exchange|review|pledge|promise|talk|reaffirm|express|condemn|call|stress|vow
            subj ?x:Person|Country|Organization via @delegate
            obl:in|during|at|over ?e:Event[!verb, @exchange|@encounter-noun]
            without obl:in|during|at|over>nmod:poss
  tokens  each(<side>) <verb-group> lemma:discuss|agree|exchange|review|reaffirm (in|during|over) (a|an|the|their) (pos:ADJ|NOUN|NUM)* ?e:Event[!verb, @exchange|@encounter-noun]
  fact    ?e accord:participant ?x
  yes     Kenyan and Ethiopian ministers discussed trade during a telephone call on Thursday.
      =>  telephone call | accord:participant | Kenya
      =>  telephone call | accord:participant | Ethiopia
  yes     President Abdel-Karim al-Masri and U.S. President Joe Biden discussed in a phone call the danger of war.
      =>  phone call | accord:participant | Abdel-Karim al-Masri
      =>  phone call | accord:participant | Joe Biden
  no      Kenya and Ethiopia did not discuss trade during a telephone call on Thursday.

pattern tells-gathering
  about   A tells a conference something
  deps    lemma:tell|address|open|inform
            subj ?x:Person
            obj ?e:Event[!verb, @gathering]
  fact    ?e accord:participant ?x
  yes     William Ruto told the conference that trade was growing.
      =>  conference | accord:participant | William Ruto
  no      William Ruto told Abiy Ahmed about the conference.

pattern among-those-attending
  about   inverted: among those attending were A, B and C
  tokens  among (those | the? :Title | the? guests | the? participants) (attending|at|in) ?e:Event ((in|at) the? :Place|Country)? (is|are|was|were) each(<someone>)
  tokens  ^ (attending | present at | participating in) ?e:Event (taking place)? ((in|at) (the? pos:NOUN|PROPN|ADJ)+)? ("," :Place|Country ","?)? (is|are|was|were) each(<someone>)
  fact    ?e accord:participant ?p
  yes     Attending the conference at State House, Mombasa, were William Ruto and Abiy Ahmed.
      =>  conference | accord:participant | William Ruto
      =>  conference | accord:participant | Abiy Ahmed
  yes     Among those attending the conference in Mombasa were William Ruto and Abiy Ahmed.
      =>  conference | accord:participant | William Ruto
      =>  conference | accord:participant | Abiy Ahmed
  no      Among those criticizing the conference were William Ruto and Abiy Ahmed.

pattern event-with
  about   talks with B
  deps    ?e:Event[!verb]
            nmod:with ?x:Person|Country|Organization via @delegate
  tokens  ?e:Event[!verb] (held (<somewhere> | on? :Date)*)? with <office-of>? each(<side>)
  tokens  ?e:Event[!verb] (by|over|on|via) (the|a)? (pos:ADJ|NOUN)+ with <office-of>? each(<side>)
  modality planned
  fact    ?e accord:participant ?x
  yes     The talks with Kenya lasted all day.
      =>  talks | accord:participant | Kenya
  yes     The talks by telephone with Kenyan President William Ruto lasted all day.
      =>  talks | accord:participant | William Ruto
  no      There were no talks with Kenya.
  no      The talks with Trump administration officials lasted all day.
  no      The talks with Trump's envoys lasted all day.

pattern event-of-or-by
  about   a meeting of ministers of A, a visit by B, a gathering of C
  deps    ?e:Event[!verb]
            nmod:of|by ?x:Person|Country|Organization via @delegate
  tokens  ?e:Event[!verb] by <side>
  tokens  ?e:Event[!verb, @gathering] of (the? ?x:Country|Organization | <office-of> the? ?x:Country|Organization) ("," | and) each(the? ?y:Country|Organization) !(:Title | :Person | "'s")
  modality planned
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  yes     A trilateral summit of Kenya, Ethiopia and Sudan will be held in Mombasa on 26 May.
      =>  trilateral summit | accord:participant | Kenya
      =>  trilateral summit | accord:participant | Ethiopia
      =>  trilateral summit | accord:participant | Sudan
  yes     The visit of the IMF mission to Kenya was short.
      =>  visit | accord:participant | IMF
  yes     A gathering of the African Union opened in Niger.
      =>  gathering | accord:participant | African Union
  no      A gathering in Niger discussed the future of the African Union.

pattern event-possessor
  about   A's talks, A's visit
  deps    ?e:Event[!verb]
            nmod:poss ?x:Person|Country|Organization[!@seat]
  tokens  ?x:Person[name] "'s" (pos:ADJ|NUM)* ?e:Event[!verb]
  modality planned
  fact    ?e accord:participant ?x
  yes     Emmanuel Macron's visit drew crowds.
      =>  visit | accord:participant | Emmanuel Macron
  no      Emmanuel Macron said the visit drew crowds.

pattern event-names-sides
  about   the US-China talks, the Trump-Xi meeting
  tokens  ?e:Event(has two ?x:Country|Person|Organization[!pronoun])
  tokens  ?x:Country|Person ("-"|"–"|"/") ?y:Country|Person|Organization (pos:ADJ|NOUN)? ?e:Event
  modality planned
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  yes     The Kenya-Ethiopia talks lasted all day.
      =>  talks | accord:participant | Kenya
      =>  talks | accord:participant | Ethiopia
  no      Kenya said Ethiopia left the talks.
  no      William Ruto began his first Ethiopian visit.

pattern event-named-after-organization
  about   a NATO summit, an African Union meeting
  tokens  ?o:Organization[!@seat] ("(" ..2 ")")? (pos:ADJ|NOUN)? ?e:Event[@gathering]
  tokens  ?e:Event[@gathering](has ?o:Organization[!@seat])
  modality planned
  fact    ?e accord:participant ?o
  yes     The NATO summit opened in Vilnius.
      =>  summit | accord:participant | NATO
  yes     An African Union (AU) summit opened in Niger.
      =>  summit | accord:participant | African Union
  no      NATO left before the summit opened in Vilnius.

pattern gets-call-from
  about   A receives a call or visit from B
  deps    lemma:receive|take|get|answer pos:VERB
            subj ?x:Person|Country|Organization via @delegate
            obj ?e:Event[!verb]
              nmod:from ?y:Person|Country|Organization via @delegate
  deps    lemma:receive|take|get|answer pos:VERB
            subj ?x:Person|Country|Organization via @delegate
            obj ?e:Event[!verb]
            pp:from ?y:Person|Country|Organization via @delegate
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  yes     William Ruto received a phone call from Abiy Ahmed on Monday.
      =>  phone call | accord:participant | William Ruto
      =>  phone call | accord:participant | Abiy Ahmed
  no      William Ruto heard of a phone call from Abiy Ahmed on Monday.
  no      William Ruto did not take a call from Abiy Ahmed.

pattern holds-event
  about   A and B hold, begin, attend, host talks, or talks with B
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> lemma:@hold (up|off)? (<run-of> | (the|a|an|their|its|his|her)? (pos:ADJ|NOUN|NUM)*) ?e:Event[!verb]
  tokens  @delegate (of|from) each(the? ?x:Country|Organization) <verb-group> lemma:@hold (up|off)? (<run-of> | (the|a|an|their|its)? (pos:ADJ|NOUN|NUM)*) ?e:Event[!verb]
  tokens  ^ the? ?x:Country|Organization ("," | "&") ?y:Country|Organization to? (hold|holds|held|begin|open|resume|start|conclude) (pos:ADJ|NOUN|PROPN|NUM)* ?e:Event[!verb]
  tokens  lemma:@hold (the|a|an|their|its)? (pos:ADJ|NOUN|NUM)* ?e:Event[!verb] (in :Place)? with each(the? ?y:Country|Organization|Group (@delegate)?) !(:Title | :Person | "'s")
  deps    @hold pos:VERB
            subj ?x:Person|Country|Organization[!@seat] via @delegate
            obj ?e:Event[!verb]
            maybe pp:with|between ?y:Person|Country|Organization via @delegate
  modality planned
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  yes     Kenya and Ethiopia are set to resume talks in Mombasa.
      =>  talks | accord:participant | Kenya
      =>  talks | accord:participant | Ethiopia
  yes     Kenya held talks with Ethiopia.
      =>  talks | accord:participant | Kenya
      =>  talks | accord:participant | Ethiopia
  yes     Abiy Ahmed held talks with Kenyan President William Ruto.
      =>  talks | accord:participant | Abiy Ahmed
      =>  talks | accord:participant | William Ruto
  yes     Kenya and Ethiopia wrapped up two days of talks in Mombasa on Friday.
      =>  talks | accord:participant | Kenya
      =>  talks | accord:participant | Ethiopia
  yes     Kenyan President William Ruto on Friday held talks with Abiy Ahmed.
      =>  talks | accord:participant | William Ruto
      =>  talks | accord:participant | Abiy Ahmed
  yes     Kenya, Ethiopia to hold talks in Mombasa
      =>  talks | accord:participant | Kenya
      =>  talks | accord:participant | Ethiopia
  no      Kenya refused to hold talks with Ethiopia.
  no      Kenya, Ethiopia and Sudan cancelled talks.

pattern agrees-to-event
  about   A and B agree to a meeting
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> lemma:agree (on|to) (a|an|the|another) (pos:ADJ|NOUN|NUM)* ?e:Event[!verb] !(lemma:agenda|date|venue|format|schedule|process)
  deps    lemma:agree pos:VERB
            subj ?x:Person|Country|Organization[!@seat] via @delegate
            obl:to ?e:Event[!verb]
  modality planned
  fact    ?e accord:participant ?x
  yes     Kenya and Ethiopia agreed to a summit in Mombasa.
      =>  summit | accord:participant | Kenya
      =>  summit | accord:participant | Ethiopia
  no      Kenya and Ethiopia agreed on an agenda for a summit in Mombasa.
  no      Kenya and Ethiopia never agreed to a summit in Mombasa.

words feast
  reception dinner banquet lunch luncheon breakfast tea iftar

pattern gives-feast-for
  about   A gives a reception or dinner for B
  deps    lemma:host|hold|give|throw|offer pos:VERB
            subj ?x:Person
            obj ?e:Event[!verb, @feast]
            pp:for ?y:Person
  modality planned
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  yes     William Ruto hosted a state banquet for Ethiopian Prime Minister Abiy Ahmed on Friday.
      =>  state banquet | accord:participant | William Ruto
      =>  state banquet | accord:participant | Abiy Ahmed
  no      William Ruto hosted a conference for the students of Abiy Ahmed.

pattern has-audience
  about   A is received in audience by B
  deps    ?e:Event[!verb, @audience]
            <obj or <xcomp lemma:receive|get|grant|give
            <obj>nsubj or <xcomp>nsubj ?x:Person
  fact    ?e accord:participant ?x
  yes     William Ruto was granted a private audience with Pope Leo.
      =>  private audience | accord:participant | William Ruto
  no      William Ruto was refused a private audience with Pope Leo.

words audience
  audience "private audience"

pattern hosts-for-event
  about   A hosts or receives B for talks or on a visit
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> lemma:host|receive|welcome each(<other-side>) (<where>)? (on? :Date)? (for|on|during) (pos:DET|ADJ|NUM)* ?e:Event[!verb]
  deps    lemma:host|receive|welcome|join pos:VERB
            subj ?x:Person|Country|Organization[!@seat] via @delegate
            obj ?y:Person|Country|Organization via @delegate
            pp:for|on|during ?e:Event[!verb]
            maybe pp:in|at ?l:Place|Country
  modality planned
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  fact    ?e schema:location ?l
  yes     Kenya hosted Ethiopia for talks on the border on Thursday.
      =>  talks | accord:participant | Kenya
      =>  talks | accord:participant | Ethiopia
  no      Kenya hosted Ethiopia and called for talks.
  no      Kenya did not host Ethiopia for talks.

pattern goes-to-event
  about   A is or arrives in a place for a meeting or on a visit
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> (lemma:arrive|land|travel|fly|go|head|come|return|be | due) (back|home)? (in|to|at) the? ?l:Place|Country[!demonym] (on? ?d:Date)? (for|on) (pos:DET|ADJ|NUM | "-")* ?e:Event[!verb]
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> lemma:leave|depart (the? :Place|Country)? (on? ?d:Date)? (for|on) (pos:DET|ADJ|NUM | "-")* ?e:Event[!verb, @trip]
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> (lemma:arrive|land|travel|fly|go|head|come|be) (back|home)? (in|to|at) the? ?l:Place|Country[!demonym] ("," :Place|Country)? (on? ?d:Date)? ","? to (pay|begin|start|hold|attend|join|take part in|participate in) (pos:DET|ADJ|NUM|NOUN | "-")* ?e:Event[!verb]
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> lemma:arrive|travel|fly|go|head|come|return (back|home)? (in|to|at) the? (pos:NOUN|PROPN)+ (on? ?d:Date)? for (pos:DET|ADJ|NUM | more | "-")* ?e:Event[!verb]
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> lemma:arrive|land|travel|fly|come (here | (in|to|at) the? ?l:Place|Country[!demonym]) <adjuncts> (on? ?d:Date)? <adjuncts> (for|on) (pos:DET|ADJ|NUM|PRON | "-")* ?e:Event[!verb]
  deps    lemma:arrive|land|travel|fly|go|head|come|return|be pos:VERB
            subj ?x:Person|Country|Organization[!@seat] via @delegate
            obl:for|on ?e:Event[!verb]
            maybe obl:in|to|at ?l:Place|Country
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> lemma:reach ?l:Place|Country[!demonym] ("," :Place|Country)? (on? ?d:Date)? (for|on) (pos:DET|ADJ|NUM | "-" | "“" | "”")* ?e:Event[!verb]
  deps    lemma:leave|depart|embark|set pos:VERB
            subj ?x:Person
            pp:for|on ?e:Event[!verb, @trip]
  modality planned
  fact    ?e accord:participant ?x
  fact    ?e schema:location ?l
  fact    ?e accord:date ?d
  yes     William Ruto is in Addis Ababa for a meeting with Abiy Ahmed.
      =>  meeting | accord:participant | William Ruto
      =>  meeting | schema:location | Addis Ababa
  yes     William Ruto arrived in Uganda on Thursday for a two-day visit.
      =>  two-day visit | accord:participant | William Ruto
      =>  two-day visit | schema:location | Uganda
      =>  two-day visit | accord:date | Thursday
  yes     William Ruto left Nairobi on Saturday for a three-day visit to Uganda.
      =>  three-day visit | accord:participant | William Ruto
      =>  three-day visit | accord:date | Saturday
  yes     William Ruto arrived in Kampala, Uganda on Thursday, to pay a state visit to the country.
      =>  state visit | accord:participant | William Ruto
      =>  state visit | schema:location | Kampala
      =>  state visit | accord:date | Thursday
  yes     William Ruto had been in Italy on an official visit.
      =>  official visit | accord:participant | William Ruto
      =>  official visit | schema:location | Italy
  yes     William Ruto reached Kampala Saturday morning for a two-day visit.
      =>  two-day visit | accord:participant | William Ruto
      =>  two-day visit | schema:location | Kampala
      =>  two-day visit | accord:date | Saturday morning
  yes     Presidential chief of staff Felix Otieno and Trade Secretary Jane Wanjiru headed back to the palace on Sunday for more talks.
      =>  more talks | accord:participant | Felix Otieno
      =>  more talks | accord:participant | Jane Wanjiru
      =>  more talks | accord:date | Sunday
  yes     William Ruto arrived in Kampala in the early hours of Thursday for a working visit.
      =>  working visit | accord:participant | William Ruto
      =>  working visit | schema:location | Kampala
      =>  working visit | accord:date | Thursday
  no      William Ruto is in Addis Ababa and hopes for a meeting with Abiy Ahmed.

pattern pays-visit
  about   A pays, makes or begins a visit
  tokens  not-after(of from by in with between) <side> <verb-group> (lemma:pay|make|begin|start|conclude|end|finish|wrap up) (a|an|the|his|her|its|their)? (pos:ADJ|NOUN|NUM | "-")* ?e:Event[!verb, @trip]
  deps    lemma:pay|make|begin|start|conclude pos:VERB
            subj ?x:Person|Country|Organization[!@seat] via @delegate
            obj ?e:Event[!verb, @trip]
  modality planned
  fact    ?e accord:participant ?x
  yes     William Ruto paid an official visit to Ethiopia.
      =>  official visit | accord:participant | William Ruto
  no      William Ruto cancelled an official visit to Ethiopia.
  no      William Ruto refused to pay a visit to Ethiopia.

words attendee
  speaker participant attendee guest delegate panelist panellist

pattern speakers-at-event
  about   speakers at a meeting include A, B and C
  tokens  @attendee (at|of|in) ?e:Event[!verb] (in :Place)? lemma:include each(<side>)
  tokens  each(<side>) <verb-group> (represented|present) at ?e:Event[!verb]
  fact    ?e accord:participant ?x
  yes     Speakers at the conference in Nairobi included William Ruto, Abiy Ahmed and Jane Doe.
      =>  conference | accord:participant | William Ruto
      =>  conference | accord:participant | Abiy Ahmed
      =>  conference | accord:participant | Jane Doe
  yes     Kenya and Ethiopia were represented at the conference in Mombasa.
      =>  conference | accord:participant | Kenya
      =>  conference | accord:participant | Ethiopia
  no      Kenya and Ethiopia were not represented at the conference in Mombasa.
  no      Topics of the conference included Kenya and Ethiopia.

pattern participants-include
  about   a sentence that lists who takes part in the meeting told of before
  tokens  ^ (the? (participants|attendees|delegates) | (participating|attending) (countries|nations|states|leaders)) (include|included|are|were) each(<side>)
  context ?e:Event within 3
  fact    ?e accord:participant ?x
  yes     The conference opened in Mombasa. Participating countries include Kenya, Ethiopia and Sudan.
      =>  conference | accord:participant | Kenya
      =>  conference | accord:participant | Ethiopia
      =>  conference | accord:participant | Sudan
  no      The conference opened in the town. Neighbouring countries include Kenya, Ethiopia and Sudan.

words encounter-noun
  call "phone call" "telephone call" "video call" conversation meeting talks
  "phone conversation" "telephone conversation" videoconference "video conference"

pattern event-in-which
  about   in a call, A and B discussed something
  tokens  (in|during|at) (a|the|their) (pos:ADJ|NOUN)* ?e:Event[!verb, @encounter-noun] ((on|in|late|early)? :Date)? "," <side> and <other-side> <verb-group> lemma:discuss|agree|promise|pledge|review|exchange|address|vow
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  yes     In a phone call on Friday, William Ruto and Abiy Ahmed discussed trade.
      =>  phone call | accord:participant | William Ruto
      =>  phone call | accord:participant | Abiy Ahmed
  no      After a phone call on Friday, William Ruto and Jane Doe wrote a paper.

pattern takes-part-in-event
  about   A takes part, participates or speaks in a meeting
  tokens  ?e:Event[!verb] ((in|at) the? :Place|Country)? (on? :Date)? ","? (which|that)? <verb-group> (attended|hosted|chaired|co-chaired|mediated|led|convened|held) by each(<side>)
  tokens  ?e:Event[!verb] ((in|at) the? :Place|Country)? (on? :Date)? ","? (which|that)? <verb-group> (attended|hosted|chaired|co-chaired|mediated|led|convened|held) by the? (pos:ADJ|NUM|NOUN)* xpos:NNS (of|from) each(the? ?x:Country|Organization)
  tokens  <side> <verb-group> lemma:address|speak|appear|talk (pos:NOUN|PROPN|ADJ|DET|ADP|NUM|CCONJ|PRON|PART | ",")* at (a|an|the|its) (pos:ADJ|NOUN|NUM)* ?e:Event[!verb]
  tokens  ^ (on|in|late on|early on)? ?d:Date ","? <side> <verb-group> lemma:address|speak|appear (pos:NOUN|PROPN|ADJ|DET|ADP|NUM|CCONJ|PRON|PART | ",")* at (a|an|the|its) (pos:ADJ|NOUN|NUM)* ?e:Event[!verb]
  tokens  ?x:Person|Country|Organization[!@seat] <verb-group> lemma:take part in (the|a|an)? (pos:ADJ|NOUN)* ?e:Event[!verb]
  deps    lemma:participate|speak|appear|gather|sit|arrive pos:VERB
            subj ?x:Person|Country|Organization[!@seat] via @delegate
            obl:in|at|for|during ?e:Event[!verb]
  deps    lemma:speak|address|appear|testify|lecture pos:VERB
            subj ?x:Person
            pp:at|during ?e:Event[!verb]
            maybe when ?d:Date
  deps    lemma:take pos:VERB
            subj ?x:Person|Country|Organization[!@seat] via @delegate
            obj lemma:part
            pp:in ?e:Event[!verb]
  deps    lemma:address|chair|co-chair|lead|mediate|moderate|preside|inaugurate pos:VERB
            subj ?x:Person|Country|Organization[!@seat]
            obj or obl:over ?e:Event[!verb]
  modality planned
  fact    ?e accord:participant ?x
  fact    ?e accord:date ?d
  yes     The conference in Mombasa was attended by the presidents of Kenya and Ethiopia.
      =>  conference | accord:participant | Kenya
      =>  conference | accord:participant | Ethiopia
  yes     On Friday, William Ruto addressed business leaders at a luncheon.
      =>  luncheon | accord:participant | William Ruto
      =>  luncheon | accord:date | Friday
  yes     This afternoon, William Ruto addressed an audience of business leaders, officials and members of the diplomatic corps at a luncheon.
      =>  luncheon | accord:participant | William Ruto
      =>  luncheon | accord:date | This afternoon
  yes     Kenya took part in the talks.
      =>  talks | accord:participant | Kenya
  yes     William Ruto will speak at the summit.
      =>  summit | accord:participant | William Ruto
  yes     William Ruto is presiding over the summit.
      =>  summit | accord:participant | William Ruto
  yes     The talks in Mombasa hosted by Kenya failed.
      =>  talks | accord:participant | Kenya
  no      Kenya did not take part in the talks.

pattern event-brings-together
  about   a summit brings together, includes or involves A and B
  deps    lemma:bring|include|involve|gather|feature|group pos:VERB
            subj ?e:Event[!verb]
            obj ?x:Person|Country|Organization via @delegate
  modality planned
  fact    ?e accord:participant ?x
  yes     The talks involved Kenya and Ethiopia.
      =>  talks | accord:participant | Kenya
      =>  talks | accord:participant | Ethiopia
  no      The talks did not involve Kenya.

pattern interviewed-in-event
  about   A says something in an interview, at a news conference or in a call
  deps    @reporting pos:VERB
            subj ?x:Person
            pp:in|during|at ?e:Event[@interview]
  tokens  ^ (in|during|at) (a|an|the|his|her) (pos:ADJ|NOUN|NUM)* ?e:Event[!verb, @interview] ..8 "," <side> <verb-group> lemma:@reporting
  fact    ?e accord:participant ?x
  yes     Jane Doe said in an interview that she would stay.
      =>  interview | accord:participant | Jane Doe
  no      Jane Doe said that she would not give an interview.

words reporting
  say tell add speak state explain note argue warn announce declare

pattern at-their-event
  about   at their summit, A and B do something
  deps    ?e:Event[!verb]
            nmod:poss lemma:their
            <obl:in|during|at>subj ?x:Person|Country|Organization
  deps    ?e:Event[!verb]
            nmod:poss lemma:his|her
            <obl:in|during|at>subj ?x:Person
  fact    ?e accord:participant ?x
  yes     William Ruto and Abiy Ahmed agreed at their summit in Mombasa to open the border.
      =>  summit | accord:participant | William Ruto
      =>  summit | accord:participant | Abiy Ahmed
  no      William Ruto and Abiy Ahmed spoke of their hopes for the summit.

pattern calls-on
  about   A called on B at home or in office
  deps    ?e:Event[verb] lemma:call
            subj ?x:Person|Organization
            obl:on ?y:Person
            without xcomp or advcl
  modality planned
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  yes     William Ruto called on Peter Novak in Nairobi on Friday.
      =>  called | accord:participant | William Ruto
      =>  called | accord:participant | Peter Novak
  yes     Kenyan Foreign Minister Alfred Mutua will call on Prime Minister Abiy Ahmed at 3:15 pm.
      =>  call | accord:participant | Alfred Mutua
      =>  call | accord:participant | Abiy Ahmed
  no      William Ruto called on Abiy Ahmed to resign.

pattern trip-takes
  about   a trip takes somebody to places
  deps    lemma:take|bring|lead pos:VERB
            subj ?e:Event[!verb, @trip]
            obl:to ?l:Place|Country
            maybe obj ?x:Person
  modality planned
  fact    ?e schema:location ?l
  fact    ?e accord:participant ?x
  yes     Jane Doe's trip will take her to Jordan, Turkey and Iraq.
      =>  trip | schema:location | Jordan
      =>  trip | schema:location | Turkey
      =>  trip | schema:location | Iraq
      =>  trip | accord:participant | Jane Doe
  no      Jane Doe took a trip that cost more than Jordan, Turkey and Iraq.

pattern actors-meet
  about   A met B, A and B spoke, A called B
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> ?e:Event[verb, @meets] with? each(<other-side>) !(to|as|for)
  tokens  (@delegate | members) (of|from) each(the? ?x:Country|Organization (<whose>? (government|administration))?) <verb-group> ?e:Event[verb, @meets]
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> ?e:Event[verb, @meets] <occasion> with each(<other-side>)
  tokens  (he|she|they) <verb-group> ?e:Event[verb, @meets] <occasion> with each(<other-side>)
  tokens  not-after(of from by in with between to for on against at) <side> and <other-side> <verb-group> ?e:Event[verb, @meets]
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> ?e:Event[verb] ((by|over|on|via|in) (the|a|an)? (pos:NOUN|ADJ|NUM)+ | pos:ADV)* with each(<other-side>)
  deps    ?e:Event[verb] @encounter
            subj ?x:Person|Country|Organization via @delegate
            maybe obj or pp:with|to ?y:Person|Country|Organization via @delegate
            without xcomp or compound:prt
  deps    ?e:Event[verb, @meets]
            obj or pp:with ?y:Person|Country|Organization[!demonym]
            without xcomp or compound:prt
  modality planned
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  yes     William Ruto met Abiy Ahmed on Friday.
      =>  met | accord:participant | William Ruto
      =>  met | accord:participant | Abiy Ahmed
  yes     Kenyan Foreign Minister Alfred Mutua met his Ethiopian counterpart, Gedion Taye, in Nairobi.
      =>  met | accord:participant | Alfred Mutua
      =>  met | accord:participant | Gedion Taye
  yes     William Ruto will meet at the end of June with the President of Chile, Luis Vega, and the President of Peru, Ana Quispe.
      =>  meet | accord:participant | William Ruto
      =>  meet | accord:participant | Luis Vega
      =>  meet | accord:participant | Ana Quispe
  yes     Representatives of Kenya's government met in Jakarta on Tuesday.
      =>  met | accord:participant | Kenya
  yes     Members of the African Union are meeting in Jakarta on Tuesday.
      =>  meeting | accord:participant | African Union
  yes     ASEAN leaders met in Jakarta on Tuesday.
      =>  met | accord:participant | ASEAN
  yes     William Ruto spoke with Abiy Ahmed by phone on Monday.
      =>  spoke | accord:participant | William Ruto
      =>  spoke | accord:participant | Abiy Ahmed
  yes     Abiy Ahmed spoke by phone with Kenyan President William Ruto on Monday.
      =>  spoke | accord:participant | Abiy Ahmed
      =>  spoke | accord:participant | William Ruto
  yes     Ana Lopez landed in Kenya on Monday. She was received by President William Ruto.
      =>  received | accord:participant | William Ruto
      =>  received | accord:participant | Ana Lopez
  yes     Abiy Ahmed was received in Nairobi by William Ruto.
      =>  received | accord:participant | William Ruto
      =>  received | accord:participant | Abiy Ahmed
  yes     Kenya and Ethiopia fell out. The two sides met in Geneva on Monday.
      =>  met | accord:participant | Kenya
      =>  met | accord:participant | Ethiopia
  yes     William Ruto is expected to meet Abiy Ahmed in Nairobi.
      =>  meet | accord:participant | William Ruto
      =>  meet | accord:participant | Abiy Ahmed
  yes     The five presidents met Abiy Ahmed in Addis Ababa.
      =>  met | accord:participant | Abiy Ahmed
  yes     William Ruto met for two hours with Ethiopian Prime Minister Abiy Ahmed.
      =>  met | accord:participant | William Ruto
      =>  met | accord:participant | Abiy Ahmed
  yes     William Ruto met for two hours with Ethiopia's central bank governor, Abiy Ahmed, on Friday.
      =>  met | accord:participant | William Ruto
      =>  met | accord:participant | Abiy Ahmed
  no      When William Ruto met the governor, Abiy Ahmed was in Lima.
  yes     William Ruto met with Speaker of the Ethiopian Parliament Abiy Ahmed.
      =>  met | accord:participant | William Ruto
      =>  met | accord:participant | Abiy Ahmed
  no      William Ruto hopes to meet Abiy Ahmed.
  no      William Ruto might meet Abiy Ahmed in Nairobi.
  no      William Ruto denied meeting Abiy Ahmed.
  no      If William Ruto met Abiy Ahmed, trade would grow.
  no      William Ruto met a deadline set by Abiy Ahmed.
  no      William Ruto spoke of Abiy Ahmed on Friday.
  no      William Ruto did not meet Abiy Ahmed on Friday.

pattern discuss-by-phone
  about   A and B discuss something in a call
  deps    ?e:Event[verb] lemma:discuss
            subj ?x:Person|Country|Organization via @delegate
            maybe pp:with ?y:Person|Country|Organization via @delegate
  modality planned
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  yes     William Ruto and Abiy Ahmed discussed trade by phone on Tuesday.
      =>  discussed | accord:participant | William Ruto
      =>  discussed | accord:participant | Abiy Ahmed
  no      William Ruto and Abiy Ahmed did not discuss trade by phone.

pattern arrives-to-meet
  about   A came to a place to meet B there
  tokens  lemma:arrive|travel|fly|go|head|come|be (in|to|at) the? ?l:Place|Country[!demonym] ("," :Place|Country)? (on? :Date)? ","? to ?e:Event[verb, @meets]
  modality planned
  fact    ?e schema:location ?l
  yes     William Ruto arrived in Kampala on Tuesday to meet Yoweri Museveni.
      =>  meet | schema:location | Kampala
  no      William Ruto left Kampala on Tuesday to meet Yoweri Museveni.

pattern is-on-visit
  about   somebody is on a visit
  deps    ?e:Event[@trip]
            subj ?x:Person
            case lemma:on
  fact    ?e accord:participant ?x
  yes     William Ruto is on a two-day visit to Uganda.
      =>  two-day visit | accord:participant | William Ruto
  yes     William Ruto, who is on a two-day visit to Uganda, spoke of trade.
      =>  two-day visit | accord:participant | William Ruto
  no      William Ruto spoke on a visit to Uganda.

pattern calls-person
  about   A called B, who answered: no calling B names
  deps    ?e:Event[verb] lemma:call|phone|telephone|ring
            subj ?x:Person
            obj ?y:Person
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  yes     Joe Biden called Xi Jinping to congratulate him.
      =>  called | accord:participant | Joe Biden
      =>  called | accord:participant | Xi Jinping
  no      Joe Biden called Xi Jinping a dictator.
  no      Joe Biden did not call Xi Jinping on Friday.

# Those that nothing but a meeting is called by: one may also call a thing
# something.
words meets
  meet confer phone telephone host receive welcome greet interview

words encounter
  meet talk confer phone telephone host receive welcome greet interview consult
  negotiate dine speak lunch huddle convene gather sit call

words travel
  visit tour travel fly arrive go head come return

pattern actor-visits
  about   A visited, toured or travelled to a place or country
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> !(xpos:VBG) ?e:Event[verb, @travel] (to)? the? ?l:Place|Country
  tokens  not-after(of from by in with between to for on against at) each(<side>) <verb-group> lemma:be (pos:ADV)* ?e:Event[verb, @travel] (to)? the? ?l:Place|Country
  deps    ?e:Event[verb] lemma:@travel
            without <acl
            subj ?x:Person|Country|Organization via @delegate
            obj or obl:to|in ?l:Place|Country
  modality planned
  fact    ?e accord:participant ?x
  fact    ?e schema:location ?l
  yes     William Ruto visited Ethiopia on Friday.
      =>  visited | accord:participant | William Ruto
      =>  visited | schema:location | Ethiopia
  yes     William Ruto is currently visiting Ethiopia.
      =>  visiting | accord:participant | William Ruto
      =>  visiting | schema:location | Ethiopia
  no      William Ruto did not visit Ethiopia on Friday.
  no      The law on Muslims travelling to Ethiopia was changed.
  no      A ban was put on Kenyans travelling to Ethiopia.

words visited
  troop soldier serviceman servicewoman sailor marine airman member personnel worker
  employee student pupil child resident family victim survivor refugee migrant patient
  school hospital camp site plant factory base facility shelter

pattern visits-people-at
  about   A visited troops, students or the like at a place
  deps    ?e:Event[verb] lemma:visit|tour
            subj ?x:Person
            obj @visited
            pp:at|in ?l:Place
  modality planned
  fact    ?e accord:participant ?x
  fact    ?e schema:location ?l
  yes     William Ruto flew to visit Kenyan troops at Garissa Airfield.
      =>  visit | accord:participant | William Ruto
      =>  visit | schema:location | Garissa Airfield
  no      William Ruto did not visit Kenyan troops at Garissa Airfield.

pattern visits-person
  about   A visited B, where B is a person or a body
  deps    ?e:Event[verb] lemma:visit
            subj ?x:Person|Country|Organization
            obj ?y:Person|Organization[!@seat]
  modality planned
  fact    ?e accord:participant ?x
  fact    ?e accord:participant ?y
  yes     William Ruto visited Abiy Ahmed on Friday.
      =>  visited | accord:participant | William Ruto
      =>  visited | accord:participant | Abiy Ahmed
  no      William Ruto did not visit Abiy Ahmed on Friday.

pattern event-in-place
  about   where: right after the event, or as its premodifier
  tokens  ?e:Event[!verb] <where>
  tokens  ?e:Event[!verb] (<verb-group> lemma:take place)? (in|at) the? (:Country | :Place | "'s" | pos:ADJ)* @settlement (city)? (of | ",")? ?l:Place
  tokens  ?l:Place[!@region] ?e:Event[!verb, !@interview]
  tokens  ?e:Event[!verb](has ?l:Place[!@region])
  tokens  ?e:Event[!verb] on? :Date <where>
  tokens  ?e:Event[verb, @encounter] <company> (at (the|its|his|her|their)? (pos:ADJ|NOUN|PROPN|PART)+ | on? :Date | <span> | <beside> | for :Event)* <where>
  tokens  ?e:Event[!verb] (between|with|of|among) <company> (on? :Date)? (in|at) the? ?l:Place
  tokens  ?e:Event[!verb] ((between|with|of|among) <company>)? (on? :Date)? <beside> (on? :Date)? <where>
  modality planned
  fact    ?e schema:location ?l
  yes     The talks in Mombasa lasted all day.
      =>  talks | schema:location | Mombasa
  yes     The Mombasa meeting lasted all day.
      =>  Mombasa meeting | schema:location | Mombasa
  yes     William Ruto met Paul Kagame, the leader of Rwanda, on Friday in Mombasa.
      =>  met | schema:location | Mombasa
  yes     William Ruto met Abiy Ahmed on the sidelines of the AU General Assembly in Mombasa on Friday.
      =>  met | schema:location | Mombasa
  yes     William Ruto met the Ethiopian ambassador to Kenya, Gedion Taye, in Mombasa.
      =>  met | schema:location | Mombasa
  yes     William Ruto met Abiy Ahmed for two hours in Mombasa.
      =>  met | schema:location | Mombasa
  no      The talks in the Kenyan capital lasted all day.
  no      The talks on Mombasa lasted all day.
  no      The talks were about the port of Mombasa.
  no      The East Asia Summit lasted all day.

pattern trip-to-place
  about   a visit or trip to a place or country
  deps    ?e:Event[@trip]
            nmod:to ?l:Place|Country
  tokens  ?e:Event[@trip] to each(the? ?l:Place|Country) !(pos:NOUN)
  tokens  ?e:Event[@trip] (by|of) (pos:NOUN|PROPN|ADJ|DET|NUM|CCONJ | "-" | of)+ to each(the? ?l:Place|Country)
  modality planned
  fact    ?e schema:location ?l
  yes     His visit to Ethiopia lasted two days.
      =>  visit | schema:location | Ethiopia
  yes     The visit by the High Commissioner of Kenya to Ethiopia lasted two days.
      =>  visit | schema:location | Ethiopia
  no      His visit lasted longer than his talk on Ethiopia.
  no      His visit to the Atlantic nation lasted two days.

pattern event-placed-by-syntax
  about   where: a phrase of the event or of the verb that holds it
  deps    ?e:Event[!verb]
            pp:in|at ?l:Place|Country
  deps    @held pos:VERB
            obj ?e:Event[!verb]
            pp:in|at ?l:Place|Country
  deps    lemma:@holding pos:VERB
            subj ?e:Event[!verb]
            obl:in|at ?l:Place|Country
  deps    lemma:take pos:VERB
            subj ?e:Event[!verb]
            obj lemma:place
            pp:in|at ?l:Place|Country
  deps    lemma:arrive|travel|fly|go|gather|meet|land|come|be pos:VERB
            obl:in|to|at ?l:Place|Country
            obl:for ?e:Event[!verb]
  deps    ?e:Event[verb] @encounter
            pp:in|at ?l:Place|Country
  deps    ?e:Event[verb] lemma:welcome
            pp:to ?l:Place|Country[!demonym]
  deps    @held pos:VERB
            obj ?e:Event[!verb]
            pp:in|at @settlement
              nmod:of ?l:Place
  deps    ?e:Event
            pp:in|at @settlement
              nmod:of ?l:Place
  modality planned
  fact    ?e schema:location ?l
  yes     The talks will be held in Mombasa.
      =>  talks | schema:location | Mombasa
  yes     William Ruto welcomed Abiy Ahmed to Kenya.
      =>  welcomed | schema:location | Kenya
  yes     The talks were held in the coastal town of Mombasa.
      =>  talks | schema:location | Mombasa
  no      The talks will not be held in Mombasa.
  no      The talks were about the coastal town of Mombasa.

pattern event-dated
  about   when: beside the event, or after its place
  tokens  ?d:Date "'s" (pos:ADJ)* ?e:Event[!verb]
  tokens  (the|a|an|"'s") ?d:Date ?e:Event[!verb]
  tokens  ?e:Event[!verb](has ?d:Date)
  tokens  ?e:Event[verb] <adjuncts> <when> ?d:Date !(pos:NOUN)
  tokens  ?e:Event[verb] <adjuncts> "," <when> ?d:Date ("," | "." | "(")
  tokens  ?e:Event[!verb] ((between|with|of|among) <company>)? <somewhere>* <when> ?d:Date !(pos:NOUN)
  tokens  ?e:Event[!verb, @trip] to (the | :Place|Country | "," | and | to)+ <when> ?d:Date !(pos:NOUN)
  tokens  lemma:@holding up? (<run-of> | (the|a|an|their|its|his|her)? (pos:ADJ|NOUN|NUM)*) ?e:Event[!verb] <adjuncts> <when> ?d:Date !(pos:NOUN)
  tokens  on? ?d:Date ","? lemma:hold|have|conduct|begin|start|open|resume|convene|launch|host|attend|join|commence|kick (the|a|an|their|its|his|her)? (pos:ADJ|NOUN|NUM)* ?e:Event[!verb]
  tokens  ?e:Event[!verb] ((between|with|of|among) <company>)? <beside> <somewhere>? <when> ?d:Date !(pos:NOUN)
  tokens  (lemma:@holding | lemma:pay|make) on? ?d:Date (the|a|an|their|its|his|her)? (pos:ADJ|NOUN|NUM | "-")* ?e:Event[!verb]
  tokens  on? ?d:Date ?e:Event[verb, @encounter]
  tokens  ?e:Event[!verb] (in|at) the? :Place|Country ","? (later|early|earlier|late)? (on|in)? ?d:Date
  tokens  ?e:Event[!verb] ","? pos:ADV? (scheduled|set|planned|slated|due) (for|on|to (start|begin|open|be held|take place)) (on|in)? ?d:Date
  tokens  ?e:Event[!verb] ((between|with) <anyone> (and <anyone>)?)? ((in|at) the? :Place|Country)? lemma:be (scheduled|set|planned|slated|due) (for|on|to (start|begin|open|be held|take place|resume)) (on|in)? ?d:Date
  tokens  ^ (on|in|at|late on|early on|over)? ?d:Date ","? <side> <verb-group> ?e:Event[verb]
  tokens  ^ (on|in|at|late on|early on|over|from|between|during)? ?d:Date ","? <side> <verb-group> lemma:@holding (the|a|an|their|its)? (pos:ADJ|NOUN|NUM)* ?e:Event[!verb]
  modality planned
  fact    ?e accord:date ?d
  yes     Friday's talks lasted all day.
      =>  talks | accord:date | Friday
  yes     The talks in Mombasa on Monday lasted all day.
      =>  talks | accord:date | Monday
  yes     The ministers held talks with Ethiopia in Mombasa on Friday.
      =>  talks | accord:date | Friday
  yes     The talks between Kenya and Ethiopia are scheduled for Monday.
      =>  talks | accord:date | Monday
  yes     From 27 to 29 August, Prime Minister William Ruto attended a conference.
      =>  conference | accord:date | 27 to 29 August
  yes     This morning, William Ruto met Abiy Ahmed.
      =>  met | accord:date | This morning
  yes     William Ruto visited Ethiopia from 5-6 April 2016.
      =>  visited | accord:date | 5-6 April 2016
  yes     William Ruto will pay an official visit to Uganda and Ethiopia from June 13 to 18.
      =>  official visit | accord:date | June 13 to 18
  yes     William Ruto and Abiy Ahmed spoke by phone on Sunday, Nairobi said.
      =>  spoke | accord:date | Sunday
  yes     Kenyan President William Ruto on Thursday held talks with Abiy Ahmed.
      =>  talks | accord:date | Thursday
  yes     William Ruto met Paul Kagame, the leader of Rwanda, at the Great Hall in Kigali on Friday.
      =>  met | accord:date | Friday
  yes     William Ruto met Abiy Ahmed on the sidelines of the AU General Assembly in Mombasa on Friday.
      =>  met | accord:date | Friday
  yes     William Ruto and Abiy Ahmed held talks on trade and security in Mombasa on Friday.
      =>  talks | accord:date | Friday
  yes     William Ruto and Abiy Ahmed met for ninety minutes on Monday.
      =>  met | accord:date | Monday
  yes     William Ruto met Abiy Ahmed over the border, in early October.
      =>  met | accord:date | October
  yes     William Ruto paid on Friday a surprise visit to Uganda.
      =>  surprise visit | accord:date | Friday
  no      William Ruto met Abiy Ahmed before the vote on Friday.
  no      On Friday, William Ruto praised the talks.
  no      William Ruto flew home on Friday, ending his visit to Uganda.
  no      William Ruto and Abiy Ahmed held talks on the deal signed on Friday.

pattern event-held-where-and-when
  about   where and when a meeting is held or takes place
  tokens  not-after(of for from by in with to about on at over) ?e:Event[!verb] ((between|with|of|among) <company>)? (in the? :Place|Country)? <verb-group> (held|hosted|convened|organized|organised|scheduled|lemma:take place|lemma:open|lemma:begin|lemma:resume) (by <company>)? (<where>)? (<when> ?d:Date !(pos:NOUN))?
  tokens  ?e:Event[!verb] ((between|with|of|among) <company>)? (in the? :Place|Country)? ","? (which|that) <verb-group> (held|hosted|convened|organized|organised|scheduled|lemma:take place|lemma:open|lemma:begin|lemma:resume) (by <company>)? (<where>)? (<when> ?d:Date !(pos:NOUN))?
  tokens  not-after(of for from by in with to about on at over) ?e:Event[!verb] (in the? :Place|Country)? <verb-group> (held|hosted|convened|organized|organised|lemma:take place|lemma:open|lemma:begin) (by <company>)? <when> ?d:Date <where>
  tokens  ?e:Event[!verb] (in the? :Place|Country)? ","? (which|that) <verb-group> (held|hosted|convened|organized|organised|lemma:take place|lemma:open|lemma:begin) (by <company>)? <when> ?d:Date <where>
  tokens  ?e:Event[!verb] "," (which <verb-group>)? (commencing|starting|opening|beginning|underway|scheduled|slated|hosted|held|being held|taking place) (from|on|for)? (?d:Date ("(" ..3 ")")?)? (<where>)?
  tokens  ?e:Event[!verb] "," (which <verb-group>)? (commencing|starting|opening|beginning|underway|scheduled|slated|hosted|held|being held|taking place) <where> (from|on)? ?d:Date
  tokens  ?e:Event[!verb] ","? to be (held|hosted|convened) (<where>)? (<when> ?d:Date)?
  tokens  ?e:Event[!verb] ","? to be (held|hosted|convened) <when> ?d:Date <where>
  tokens  ?e:Event[!verb] ((between|with|of|among) <company>)? (held|hosted|convened) <when> ?d:Date <where>
  tokens  ?e:Event[!verb] ((between|with|of|among) <company>)? (held|hosted|convened) <where> (<when> ?d:Date !(pos:NOUN))?
  tokens  ?e:Event[!verb] ((between|with|of|among) <company>)? ","? (due|set|scheduled|expected|slated) to (open|begin|start|be held|take place|convene) (<when> ?d:Date)? <where> (<when> ?d:Date !(pos:NOUN))?
  tokens  ?d:Date (lemma:see|mark|bring) (<run-of> | (a|an|the))? (pos:ADJ|NOUN|NUM)* (<run-of>)? ?e:Event[!verb]
  modality planned
  fact    ?e schema:location ?l
  fact    ?e accord:date ?d
  yes     The talks, which will be held by William Ruto in Mombasa in February, follow a long war.
      =>  talks | schema:location | Mombasa
      =>  talks | accord:date | February
  yes     William Ruto took part in the summit, commencing today in Mombasa.
      =>  summit | accord:date | today
      =>  summit | schema:location | Mombasa
  yes     William Ruto will attend the summit, to be held on November 24 and 25 in Mombasa.
      =>  summit | accord:date | November 24 and 25
      =>  summit | schema:location | Mombasa
  yes     The talks took place on Friday in Mombasa.
      =>  talks | accord:date | Friday
      =>  talks | schema:location | Mombasa
  yes     This week sees the start of a second round of talks with Kenya.
      =>  second round of talks | accord:date | This week
  yes     The row began at the end of the summit of the African Union held last weekend in Mombasa.
      =>  summit | schema:location | Mombasa
      =>  summit | accord:date | last weekend
  yes     William Ruto spoke of the AU summit due to open in Ethiopia's capital of Addis Ababa on Friday.
      =>  AU summit | schema:location | Addis Ababa
      =>  AU summit | accord:date | Friday
  yes     A meeting of Kenyan experts took place in the Ethiopian border town of Moyale on Friday.
      =>  meeting | schema:location | Moyale
      =>  meeting | accord:date | Friday
  no      The talks will not be held in Mombasa in February.
  no      An election for a constituent assembly was held in Mombasa in February.

pattern event-dated-by-syntax
  about   when: a phrase of the event or of the verb that holds it
  deps    ?e:Event
            when ?d:Date
  deps    lemma:@holding pos:VERB
            obj ?e:Event[!verb]
            when ?d:Date
  deps    lemma:@holding pos:VERB
            subj ?e:Event[!verb]
            when ?d:Date
  deps    lemma:take pos:VERB
            subj ?e:Event[!verb]
            obj lemma:place
            when ?d:Date
  modality planned
  fact    ?e accord:date ?d
  yes     The talks will be held on Friday.
      =>  talks | accord:date | Friday
  yes     William Ruto met Abiy Ahmed on Friday.
      =>  met | accord:date | Friday
  no      The talks will not be held on Friday.

pattern host-is-the-place
  about   a city or country that hosts a meeting is where it is held
  tokens  not-after(of from by in with between to for on against at) the? ?l:Place|Country[!demonym, !pronoun] <verb-group> lemma:host (a|an|the|its)? (pos:ADJ|NOUN|NUM|PROPN)* ?e:Event[!verb, @gathering|@exchange] !((in|at) the? :Place|Country)
  modality planned
  fact    ?e schema:location ?l
  yes     Mombasa will host the summit in June.
      =>  summit | schema:location | Mombasa
  no      Mombasa will not host the summit in June.
  no      Kenya hosted the summit in Geneva.
  no      Kenyan officials hosted the summit.

pattern in-place-actor-meets
  about   a sentence that begins with the place where somebody met somebody
  tokens  ^ In ?l:Place|Country (on? :Date)? ","? <side> <verb-group> ?e:Event[verb, @meets]
  fact    ?e schema:location ?l
  yes     In Brussels, William Ruto met Abiy Ahmed.
      =>  met | schema:location | Brussels
  no      In Brussels, William Ruto said he would not meet Abiy Ahmed.
