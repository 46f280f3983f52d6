# Who is party to an agreement, when and where it was made.

pattern concludes-agreement
  about   countries or organizations sign, reach, ratify an agreement
  tokens  not-after(of from by in with between to for on against at) ?y:Country <whose>? pos:ADJ? (government|authorities|junta|army|military) and (the | a | its)? (@adverb-of-office | main | largest | rebel | opposition | armed | separatist | insurgent | militant)* (group|groups|movement|faction|party|militia|front|coalition|alliance|union)? ?x:Organization <verb-group> lemma:@conclude-as-party (the|a|an|its|their)? (pos:ADJ|NOUN|NUM)* ?a:Agreement
  tokens  not-after(of from by in with between to for on against at) each(the? ?x:Country|Organization[!civil, !@legislature, !@seat] ("(" ..2 ")")? (@delegate)?) <verb-group> lemma:@conclude-as-party (the|a|an|its|their)? (pos:ADJ|NOUN|NUM)* ?a:Agreement (with the? ?y:Country|Organization)?
  tokens  @delegate (of|from) each(the? ?x:Country|Organization[!civil, !@legislature]) <verb-group> lemma:@conclude-as-party (the|a|an|their)? (pos:ADJ|NOUN|NUM)* ?a:Agreement
  tokens  ?a:Agreement <verb-group> (signed|inked|reached|struck|ratified|finalized|finalised|sealed|negotiated) by each(the? ?x:Country|Organization[!civil, !@legislature, !@seat])
  tokens  ?a:Agreement ","? (which|that)? <verb-group> (signed|ratified|joined|concluded) by ..4 @including each(the? ?x:Country)
  deps    @conclude-as-party pos:VERB
            subj ?x:Country|Organization[!civil, !@legislature, !@seat] via @delegate
            obj ?a:Agreement
            without obj>nmod:between
            maybe pp:with|between ?y:Country|Organization via @delegate
  fact    ?a accord:party ?x
  fact    ?a accord:party ?y
  yes     Kenya and Ethiopia signed the Nairobi Agreement.
      =>  Nairobi Agreement | accord:party | Kenya
      =>  Nairobi Agreement | accord:party | Ethiopia
  yes     The Nairobi Agreement was signed by Kenya.
      =>  Nairobi Agreement | accord:party | Kenya
  yes     The Nairobi Agreement, which was signed by 12 countries including Kenya and Ethiopia, failed.
      =>  Nairobi Agreement | accord:party | Kenya
      =>  Nairobi Agreement | accord:party | Ethiopia
  no      Kenya refused to sign the Nairobi Agreement.
  no      Kenya did not sign the Nairobi Agreement.
  no      Kenya and Ethiopia signed agreements with banks.
  yes     The Kenyan government and the Oromo Liberation Front (OLF) guerrillas have signed a temporary ceasefire.
      =>  temporary ceasefire | accord:party | Kenya
      =>  temporary ceasefire | accord:party | Oromo Liberation Front
  yes     Kenya's government and the rebel movement Oromo Liberation Front have signed a ceasefire ending the war.
      =>  ceasefire | accord:party | Kenya
      =>  ceasefire | accord:party | Oromo Liberation Front
  no      Kenya and Ethiopia discussed three agreements on trade.
  no      The Nairobi Agreement was brokered by Kenya.
  yes     The Sudanese Armed Forces and the Rapid Support Forces signed the Nairobi Agreement.
      =>  Nairobi Agreement | accord:party | Sudanese Armed Forces
      =>  Nairobi Agreement | accord:party | Rapid Support Forces
  yes     Kenya and Ethiopia signed three agreements on trade and fishing.
      =>  three agreements | accord:party | Kenya
      =>  three agreements | accord:party | Ethiopia
  yes     Kenya signed a deal with Ethiopia on Thursday.
      =>  deal | accord:party | Kenya
      =>  deal | accord:party | Ethiopia
  yes     Kenya and Ethiopia inked a deal worth $2 billion on Monday.
      =>  deal | accord:party | Kenya
      =>  deal | accord:party | Ethiopia
  yes     Kenya and Ethiopia yesterday signed a new protocol.
      =>  new protocol | accord:party | Kenya
      =>  new protocol | accord:party | Ethiopia
  yes     Ethiopia signed with Kenya a memorandum of understanding on water.
      =>  memorandum of understanding | accord:party | Ethiopia
      =>  memorandum of understanding | accord:party | Kenya
  yes     Kenya initialled a fisheries agreement with Ethiopia.
      =>  fisheries agreement | accord:party | Kenya
      =>  fisheries agreement | accord:party | Ethiopia
  no      Kenya and Ethiopia praised a strong Kenya-Ethiopia partnership.
  no      Qatar negotiated a ceasefire between Kenya and Ethiopia.
  no      Kenya has applied to join the Nairobi Agreement.
  no      Kenya and Ethiopia have been unable to reach a ceasefire.
  no      If Kenya signed the Nairobi Agreement, tariffs would fall.
  no      Kenya denied that it had signed the Nairobi Agreement.
  no      Critics urged Kenya to sign the Nairobi Agreement.

pattern ministry-signs
  about   a ministry or agency signs in its own name: a parliament only approves
  tokens  not-after(of from by in with between to for on against at) the? ?x:Organization[government, !@legislature, !@seat] ("(" ..2 ")")? <verb-group> (signed|inked|initialled|concluded) (a|an|the|its) (pos:ADJ|NOUN|NUM)* ?a:Agreement ("(" ..2 ")")? with the? ?y:Country|Organization
  fact    ?a accord:party ?x
  fact    ?a accord:party ?y
  yes     The Ministry of Oil signed an agreement with the Nairobi Drilling Company.
      =>  agreement | accord:party | Ministry of Oil
      =>  agreement | accord:party | Nairobi Drilling Company
  no      The Ministry of Oil rejected an agreement with the Nairobi Drilling Company.

pattern official-concludes-agreement
  about   a country's leader signs for the country
  tokens  each(?c:Country "'s"? :Title[@office] :Person) <verb-group> lemma:@conclude-as-party (the|a|an|its|their)? (pos:ADJ|NOUN|NUM)* ?a:Agreement
  tokens  each(?c:Country "'s"? :Title[@office] :Person) <verb-group> lemma:agree (on|to|upon)? (the|a|an|their)? (pos:ADJ|NOUN|NUM)* ?a:Agreement
  tokens  ?a:Agreement <verb-group> (signed|inked|reached|struck|concluded) by each(?c:Country "'s"? :Title[@office] :Person)
  deps    @conclude-as-party pos:VERB
            subj :Person
              amod or compound or nmod:poss or nmod:desc>amod or nmod:desc>compound ?c:Country
            obj ?a:Agreement
  fact    ?a accord:party ?c
  yes     Kenyan President William Ruto signed the Nairobi Agreement.
      =>  Nairobi Agreement | accord:party | Kenya
  yes     Kenyan President William Ruto and Ethiopian Prime Minister Abiy Ahmed signed the Nairobi Agreement.
      =>  Nairobi Agreement | accord:party | Kenya
      =>  Nairobi Agreement | accord:party | Ethiopia
  yes     Kenyan President William Ruto and Ethiopian Prime Minister Abiy Ahmed agreed on a ceasefire.
      =>  ceasefire | accord:party | Kenya
      =>  ceasefire | accord:party | Ethiopia
  no      Kenyan President William Ruto criticized the Nairobi Agreement.

pattern signed-between
  about   an agreement that is signed, agreed or reached between countries
  tokens  ?a:Agreement ","? (which|that)? <verb-group> (signed|agreed|reached|concluded|struck|brokered|negotiated|ratified) ..8 (between|among) each(the? ?x:Country|Organization (@delegate)?) !(:Title | :Person | "'s")
  tokens  ?a:Agreement ","? (which|that)? <verb-group> (signed|agreed|reached|concluded|struck|brokered|negotiated|ratified) ..8 (between|among) the? ?x:Group[@sides]
  modality planned
  fact    ?a accord:party ?x
  yes     The ceasefire was agreed in Mombasa on Sunday between Kenya and Ethiopia.
      =>  ceasefire | accord:party | Kenya
      =>  ceasefire | accord:party | Ethiopia
  yes     Kenya and Ethiopia held talks in Nairobi. Five memorandums of understanding were signed between the two countries.
      =>  Five memorandums of understanding | accord:party | Kenya
      =>  Five memorandums of understanding | accord:party | Ethiopia
  no      The ceasefire was not signed between Kenya and Ethiopia.

pattern signed-by-officials
  about   those who sign an agreement do so for the country that they are officials of
  tokens  ?a:Agreement <verb-group> (signed|inked|concluded|initialled|initialed) (in the? :Place|Country)? (on? :Date)? by (the | @adverb-of-office | :Country | :Organization | :Title | "'s")* each(<someone>)
  deps    lemma:sign|ink|conclude|reach|strike|negotiate pos:VERB
            subj ?p:Person
            obj ?a:Agreement
            maybe pp:with ?y:Country|Organization via @delegate
  fact    ?a accord:party ?p>accord:officialOf
  fact    ?a accord:party ?y
  yes     Kenyan President William Ruto met Ethiopian Prime Minister Abiy Ahmed in Nairobi. The two leaders signed a peace agreement.
      =>  peace agreement | accord:party | Kenya
      =>  peace agreement | accord:party | Ethiopia
  yes     Kenyan President William Ruto met Ethiopian Prime Minister Abiy Ahmed. A peace agreement was signed by William Ruto and Abiy Ahmed.
      =>  peace agreement | accord:party | Kenya
      =>  peace agreement | accord:party | Ethiopia
  no      Kenyan President William Ruto met Ethiopian Prime Minister Abiy Ahmed. William Ruto praised a peace agreement.

pattern agrees-on
  about   countries agree on, to or upon an agreement
  tokens  not-after(of from by in with between to for on against at) each(the? ?x:Country|Organization[!civil, !@legislature]) <verb-group> lemma:agree (on|to|upon)? (the|a|an)? (pos:ADJ|NOUN|NUM)* ?a:Agreement
  tokens  not-after(of from by in with between to for on against at) both? each(the? ?x:Country|Organization[!civil, !@legislature]) <verb-group> lemma:agree (on|to|upon)? the terms of (the|a|an)? (pos:ADJ|NOUN|NUM)* ?a:Agreement
  deps    lemma:agree pos:VERB
            subj ?x:Country|Organization[!civil, !@legislature] via @delegate
            obl:on|to|upon or obj ?a:Agreement
            maybe obl:with ?y:Country|Organization via @delegate
  fact    ?a accord:party ?x
  fact    ?a accord:party ?y
  yes     Kenya and Ethiopia agreed on a ceasefire.
      =>  ceasefire | accord:party | Kenya
      =>  ceasefire | accord:party | Ethiopia
  yes     Both Kenya and Ethiopia agreed to the terms of a ceasefire.
      =>  ceasefire | accord:party | Kenya
      =>  ceasefire | accord:party | Ethiopia
  no      Kenya and Ethiopia never agreed on a ceasefire.

pattern accedes-to
  about   a country accedes to or signs on to an agreement, or enters into it
  deps    lemma:accede|sign|enter|subscribe|adhere|enrol|enroll pos:VERB
            subj ?x:Country|Organization[!civil, !@legislature] via @delegate
            pp:to|into|onto|on ?a:Agreement
  tokens  not-after(of from by in with between to for on against at) each(the? ?x:Country|Organization[!civil, !@legislature]) <verb-group> (lemma:sign (on|up) to? | lemma:accede to | lemma:enter into) (the|a|an)? ?a:Agreement
  fact    ?a accord:party ?x
  yes     Kenya also signed on to the Nairobi Agreement.
      =>  Nairobi Agreement | accord:party | Kenya
  yes     Kenya acceded to the Nairobi Agreement in 2016.
      =>  Nairobi Agreement | accord:party | Kenya
  no      Kenya never acceded to the Nairobi Agreement.
  no      Kenya hopes to accede to the Nairobi Agreement.

pattern leaves-agreement
  about   who leaves, quits or renews an agreement was a side of it
  deps    lemma:withdraw|exit|pull|back|walk|resign|secede pos:VERB
            subj ?x:Country|Organization[!civil, !@legislature] via @delegate
            pp:from|of|out ?a:Agreement
  deps    lemma:withdraw|pull|take|remove|bring pos:VERB
            obj ?x:Country
            pp:from|of|out|into ?a:Agreement
  deps    lemma:leave|quit|exit|abandon|ditch|rejoin|renew|extend|prolong|terminate|scrap|suspend pos:VERB
            subj ?x:Country|Organization[!civil, !@legislature] via @delegate
            obj ?a:Agreement
  tokens  not-after(of from by in with between to for on against at) ?x:Country|Organization[!civil, !@legislature] <verb-group> (withdrew|withdrawn|pulled out|backed out|walked out|exited|withdrawing|pulling out) (from|of)? (the|a|an) ?a:Agreement
  fact    ?a accord:party ?x
  yes     Kenya withdrew from the Nairobi Agreement in 2020.
      =>  Nairobi Agreement | accord:party | Kenya
  yes     Kenya left the Nairobi Agreement in 2020.
      =>  Nairobi Agreement | accord:party | Kenya
  yes     William Ruto withdrew Kenya from the Nairobi Agreement in 2020.
      =>  Nairobi Agreement | accord:party | Kenya
  yes     Kenya and Ethiopia renewed the Nairobi Agreement.
      =>  Nairobi Agreement | accord:party | Kenya
      =>  Nairobi Agreement | accord:party | Ethiopia
  no      Kenya threatened to withdraw from the Nairobi Agreement.
  no      Kenya did not leave the Nairobi Agreement.
  no      Kenya left the Nairobi summit in 2020.

pattern membership-of-agreement
  about   a country's accession to, ratification of or withdrawal from an agreement
  deps    lemma:withdrawal|accession|ratification|exit|entry|membership|participation|departure pos:NOUN
            nmod:poss or compound or amod or nmod:by|of ?x:Country
            nmod:from|to|of|in|into ?a:Agreement
  deps    lemma:announce|complete|confirm|declare|notify pos:VERB
            subj ?x:Country via @delegate
            obj lemma:withdrawal|accession|ratification|exit|departure
            pp:from|to|of ?a:Agreement
  tokens  ?x:Country "'s" (pos:ADJ)* (withdrawal from|accession to|ratification of|exit from|departure from|participation in) (the|a)? ?a:Agreement
  fact    ?a accord:party ?x
  yes     Kenya's accession to the Nairobi Agreement was welcomed.
      =>  Nairobi Agreement | accord:party | Kenya
  yes     Kenya and Ethiopia announced their withdrawal from the Nairobi Agreement.
      =>  Nairobi Agreement | accord:party | Kenya
      =>  Nairobi Agreement | accord:party | Ethiopia
  no      Kenya's opposition to the Nairobi Agreement was welcomed.

pattern agreement-includes
  about   an agreement includes, groups or binds countries
  deps    lemma:include|comprise|group|bind pos:VERB
            subj ?a:Agreement
            obj ?x:Country
  fact    ?a accord:party ?x
  yes     The Nairobi Agreement includes Kenya and Ethiopia.
      =>  Nairobi Agreement | accord:party | Kenya
      =>  Nairobi Agreement | accord:party | Ethiopia
  no      The Nairobi Agreement does not include Kenya.

pattern possessor-of-agreement
  about   a country's agreement
  deps    ?a:Agreement
            nmod:poss ?x:Country
  tokens  ?x:Country "'s" (pos:ADJ|NUM)* ?a:Agreement
  modality planned
  fact    ?a accord:party ?x
  yes     Iran's 2015 nuclear deal with six world powers lifted sanctions.
      =>  2015 nuclear deal | accord:party | Iran
  no      Iran's views on the nuclear deal lifted hopes.

pattern is-party-to
  about   a country is a party to, a signatory or a member of an agreement
  deps    lemma:party|signatory|member|signer|participant pos:NOUN
            nsubj ?x:Country|Organization
            nmod:to|of|in ?a:Agreement
  deps    lemma:become pos:VERB
            subj ?x:Country|Organization
            xcomp lemma:party|signatory|member|signer
              nmod:to|of|in ?a:Agreement
  tokens  each(the? ?x:Country|Organization) <verb-group> lemma:become (a|the)? (pos:ADJ|NUM|NOUN)* (party|parties|signatory|signatories|member|members) (to|of) the? ?a:Agreement
  tokens  (signatories|parties|members) (to|of) the? ?a:Agreement (include|included|are|were) each(the? ?x:Country|Organization)
  tokens  ?x:Country|Organization "," (the|a|an|both)? (pos:ADJ)? (party|parties|signatory|signatories) (to|of) the? ?a:Agreement
  fact    ?a accord:party ?x
  yes     Kenya is a party to the Nairobi Agreement.
      =>  Nairobi Agreement | accord:party | Kenya
  yes     Kenya and Ethiopia became parties to the Nairobi Agreement.
      =>  Nairobi Agreement | accord:party | Kenya
      =>  Nairobi Agreement | accord:party | Ethiopia
  yes     Other signatories to the Nairobi Agreement include Kenya, which drafted it, and few others.
      =>  Nairobi Agreement | accord:party | Kenya
  no      Kenya is not a party to the Nairobi Agreement.

pattern agreement-between
  about   an agreement between or among countries and organizations
  deps    ?a:Agreement
            nmod:between|among|amongst ?x:Country|Organization via @delegate
  tokens  ?a:Agreement (on ..4)? (between|among) the? ?x:Group[@sides]
  tokens  ?a:Agreement (on ..4)? (between|among) (both)? each(the? ?x:Country|Organization (@delegate)?)
  tokens  ?a:Agreement ("(" ..3 ")")? (on|for|in|of|to) (pos:NOUN|ADJ|CCONJ|DET|VERB | in | of | "-" | ",")+ (between|among) (both)? each(the? ?x:Country|Organization (@delegate)?)
  tokens  ?a:Agreement "(" ..3 ")" (between|among) (both)? each(the? ?x:Country|Organization (@delegate)?)
  modality planned
  fact    ?a accord:party ?x
  yes     The cabinet discussed the trade agreement on fruit and cut flowers between Kenya and Ethiopia.
      =>  trade agreement | accord:party | Kenya
      =>  trade agreement | accord:party | Ethiopia
  yes     The trade agreement between Kenya and Ethiopia took years.
      =>  trade agreement | accord:party | Kenya
      =>  trade agreement | accord:party | Ethiopia
  no      There is no trade agreement between Kenya and Ethiopia.
  no      The trade agreement lowered prices, and flights between Kenya and Ethiopia resumed.

pattern agreement-with
  about   an agreement with a country: that country is a side of it
  deps    ?a:Agreement
            nmod:with ?x:Country|Organization via @delegate
  tokens  ?a:Agreement with the? ?x:Country|Organization
  modality planned
  fact    ?a accord:party ?x
  yes     The trade agreement with Kenya took years.
      =>  trade agreement | accord:party | Kenya
  yes     William Ruto withdrew from a nuclear treaty with Ethiopia.
      =>  nuclear treaty | accord:party | Ethiopia
  no      The country has no trade agreement with Kenya.

words cabinet
  cabinet

pattern possessor-of-agreement-with
  about   A's agreement with B
  deps    ?a:Agreement
            nmod:poss ?x:Country|Organization
            nmod:with ?y:Country|Organization via @delegate
  tokens  ?x:Country|Organization "'s" (pos:ADJ|NUM)* ?a:Agreement with the? ?y:Country|Organization
  deps    lemma:have pos:VERB
            subj ?x:Country|Organization[!government, !@legislature, !@seat]
            obj ?a:Agreement
              nmod:with ?y:Country|Organization via @delegate
  tokens  ?x:Country "'s"? (pos:ADJ)* (cabinet|parliament|government|senate|congress|legislature|lawmakers) <verb-group> (approved|ratified|endorsed|backed|passed) (a|an|the|its) (pos:ADJ|NOUN|NUM | "-")* ?a:Agreement with the? ?y:Country|Organization
  tokens  :Organization[@legislature|@cabinet](has ?x:Country) <verb-group> (approved|ratified|endorsed|backed|passed) (a|an|the|its) (pos:ADJ|NOUN|NUM | "-")* ?a:Agreement with the? ?y:Country|Organization
  modality planned
  fact    ?a accord:party ?x
  fact    ?a accord:party ?y
  yes     Ethiopia's trade agreement with Kenya took years.
      =>  trade agreement | accord:party | Ethiopia
      =>  trade agreement | accord:party | Kenya
  yes     Ethiopia has a trade agreement with Kenya.
      =>  trade agreement | accord:party | Ethiopia
      =>  trade agreement | accord:party | Kenya
  no      Ethiopia's objections to the trade agreement with Kenya grew.
  yes     Ethiopia's cabinet has approved a long-term trade agreement with Kenya.
      =>  long-term trade agreement | accord:party | Ethiopia
      =>  long-term trade agreement | accord:party | Kenya
  no      Ethiopia's cabinet has criticized a long-term trade agreement with Kenya.
  no      Ethiopia has no trade agreement with Kenya.

pattern agreement-names-parties
  about   the agreement's name or what stands right before it names two sides
  tokens  ?a:Agreement(has two ?x:Country|Organization)
  tokens  not-after("-" "–") ?x:Country|Organization ("-" | "–") ?y:Country|Organization ?a:Agreement[!pronoun]
  modality planned
  fact    ?a accord:party ?x
  fact    ?a accord:party ?y
  yes     The EU-Japan Economic Partnership Agreement is popular.
      =>  EU-Japan Economic Partnership Agreement | accord:party | EU
      =>  EU-Japan Economic Partnership Agreement | accord:party | Japan
  yes     The EU-Canada Comprehensive Economic and Trade Agreement is popular.
      =>  Comprehensive Economic and Trade Agreement | accord:party | EU
      =>  Comprehensive Economic and Trade Agreement | accord:party | Canada
  no      The EU-Canada council praised the Comprehensive Economic and Trade Agreement.
  no      The Japan Economic Partnership Agreement is popular.

pattern signed-when
  about   when and where an agreement was signed or reached, by its verb
  deps    @conclude-then pos:VERB
            obj ?a:Agreement
            maybe when ?d:Date
            maybe pp:in|at ?l:Place|Country
  deps    lemma:agree pos:VERB
            obj or obl:on|to|upon ?a:Agreement
              maybe when ?d:Date
              maybe nmod:in|at ?l:Place
  deps    lemma:agree pos:VERB
            obj or obl:on|to|upon ?a:Agreement
              maybe nmod:in|at ?l:Place
            when ?d:Date
  deps    lemma:agree xpos:VBN
            nsubj:pass ?a:Agreement
            maybe pp:in|at ?l:Place|Country
            maybe when ?d:Date
  deps    @conclude-then pos:VERB
            obj ?a:Agreement
            pp:in|at @settlement
              nmod:of ?l:Place
            maybe when ?d:Date
  deps    lemma:begin|start|take|enter pos:VERB
            subj ?a:Agreement[@truce]
            when ?d:Date
  tokens  lemma:@conclude-then on? ?d:Date (the|a|an|its|their)? (pos:ADJ|NOUN|NUM)* ?a:Agreement
  tokens  ?d:Date lemma:@conclude-then (the|a|an|its|their)? (pos:ADJ|NOUN|NUM)* ?a:Agreement
  tokens  lemma:@conclude-then (the|a|an|its|their)? (pos:ADJ|NOUN|NUM)* ?a:Agreement (with ..4)? ((in|at) the? ?l:Place|Country[!demonym])? (on|in|late|early)? ?d:Date ((in|at) the? ?l:Place|Country[!demonym])?
  tokens  lemma:@conclude-then (the|a|an|its|their)? (pos:ADJ|NOUN|NUM)* ?a:Agreement (on|to|for|aimed) (pos:NOUN|ADJ|PART|VERB|DET|CCONJ | "-")+ (in|at) the? ?l:Place !(pos:NOUN) (on? ?d:Date)?
  tokens  lemma:@conclude-then (the|a|an|its|their)? (pos:ADJ|NOUN|NUM)* ?a:Agreement (!(in|at|:Date) (pos:NOUN|PROPN|ADJ|DET|ADP|NUM|CCONJ|PART | "-"))* (in|at) the? ?l:Place|Country (on|in)? ?d:Date
  tokens  lemma:@conclude-then (the|a|an|its|their)? (pos:ADJ|NOUN|NUM)* ?a:Agreement (!(in|at|:Date) (pos:NOUN|PROPN|ADJ|DET|ADP|NUM|CCONJ|PART | "-"))* on ?d:Date ((in|at) the? ?l:Place|Country[!demonym])?
  tokens  ?a:Agreement ","? (that was|which was|was|were)? (pos:ADV)? @concluded-then (by ..4)? ((in|at) the? ?l:Place|Country[!demonym])? ","? ((on|in)? ?d:Date)?
  fact    ?a accord:date ?d
  fact    ?a schema:location ?l
  yes     The Nairobi Agreement was signed in Mombasa in 2015.
      =>  Nairobi Agreement | accord:date | 2015
      =>  Nairobi Agreement | schema:location | Mombasa
  yes     Kenya and Ethiopia signed the Nairobi Agreement on Friday.
      =>  Nairobi Agreement | accord:date | Friday
  yes     Kenya and Ethiopia reached a ceasefire Friday in Mombasa.
      =>  ceasefire | accord:date | Friday
      =>  ceasefire | schema:location | Mombasa
  yes     Kenya signed a trade agreement with Ethiopia in Mombasa on 5 May 2019.
      =>  trade agreement | schema:location | Mombasa
      =>  trade agreement | accord:date | 5 May 2019
  yes     Kenya and Ethiopia agreed on a ceasefire in Mombasa on Friday.
      =>  ceasefire | schema:location | Mombasa
      =>  ceasefire | accord:date | Friday
  yes     Kenya and Ethiopia signed on Friday six memorandums of understanding.
      =>  six memorandums of understanding | accord:date | Friday
  yes     Kenya and Ethiopia Saturday signed a trade agreement.
      =>  trade agreement | accord:date | Saturday
  yes     A ceasefire between Kenya and Ethiopia began on Friday.
      =>  ceasefire | accord:date | Friday
  yes     Kenya and Ethiopia signed an agreement on cross-border freight in Mombasa on Friday.
      =>  agreement | schema:location | Mombasa
      =>  agreement | accord:date | Friday
  no      The Nairobi Agreement was not signed in 2015.
  no      Kenya ratified the Nairobi Agreement in 2016.
  yes     Kenya reached a peace accord with rebel leaders Wednesday in Cuba.
      =>  peace accord | accord:date | Wednesday
      =>  peace accord | schema:location | Cuba
  yes     The deal with Kenya was agreed in the Peruvian capital Lima on Friday.
      =>  deal | schema:location | Lima
      =>  deal | accord:date | Friday
  yes     Kenya and Ethiopia signed the peace accord in the Libyan town of Sert.
      =>  peace accord | schema:location | Sert
  no      Kenya and Ethiopia did not agree on a ceasefire on Friday.
  no      Kenya and Ethiopia signed the peace accord for the mayor of Sert.
  no      Kenya and Ethiopia signed the Nairobi Agreement on research in the Antarctic region.

words truce
  ceasefire cease-fire truce armistice

pattern signing-when
  about   when and where an agreement was signed, by a noun
  tokens  ?d:Date ("'s")? (pos:ADJ)? @signing of (the|a|an)? ?a:Agreement
  tokens  @signing of (the|a|an)? ?a:Agreement ((in|at) the? ?l:Place)? (in|on)? ?d:Date
  fact    ?a accord:date ?d
  fact    ?a schema:location ?l
  yes     Friday's signing of the Nairobi Agreement drew protests.
      =>  Nairobi Agreement | accord:date | Friday
  no      Friday's protests preceded talk of the Nairobi Agreement.

pattern dated-agreement
  about   a date before an agreement: the 2015 accord, the May deal
  tokens  (the|a|an|"'s") ?d:Date ("'s")? ?a:Agreement
  tokens  ?a:Agreement(has ?d:Date)
  tokens  ?a:Agreement (of|on) ?d:Date
  fact    ?a accord:date ?d
  yes     The 2015 Nairobi Agreement is popular.
      =>  Nairobi Agreement | accord:date | 2015
  no      In 2015, few had read the Nairobi Agreement.

pattern keeps-or-breaks-agreement
  about   whoever keeps, carries out or breaks an agreement is a side of it, even if it is only accused
  deps    lemma:violate|breach|implement|honor|honour|uphold|observe pos:VERB
            subj ?x:Country|Organization[!civil, !@legislature] via @delegate
            obj ?a:Agreement
  deps    lemma:comply|abide|adhere|renege pos:VERB
            subj ?x:Country|Organization[!civil, !@legislature] via @delegate
            obl:with|by|to|on ?a:Agreement
  tokens  not-after(of from by in with between to for on against at) ?x:Country|Organization[!civil, !@legislature] <verb-group> (violated|breached|implemented|honored|honoured|violating|breaching|implementing|honoring) (the|a|an|its|their) (pos:ADJ|NOUN|NUM)* ?a:Agreement
  modality any
  fact    ?a accord:party ?x
  yes     Ethiopia has violated the Nairobi ceasefire.
      =>  Nairobi ceasefire | accord:party | Ethiopia
  no      Ethiopia has criticized the ceasefire.

pattern both-sides-and-agreement
  about   "both sides" said of an agreement are its sides
  tokens  ?x:Group[@sides] (!lemma:fail|refuse|struggle|yet|unable|without|lack|no|not|never|possibility|prospect|chance|potential (pos:NOUN|PROPN|VERB|AUX|ADJ|ADV|ADP|DET|NUM|PRON|PART|CCONJ|SCONJ | "'" | "-"))* not-after(within inside outside beyond like unlike than reach strike) ?a:Agreement
  modality any
  fact    ?a accord:party ?x
  yes     Kenya and Ethiopia met in Nairobi. Both sides praised the Nairobi ceasefire.
      =>  Nairobi ceasefire | accord:party | Kenya
      =>  Nairobi ceasefire | accord:party | Ethiopia
  yes     Kenya and Ethiopia met in Nairobi. Both sides accuse each other of violating the Nairobi ceasefire.
      =>  Nairobi ceasefire | accord:party | Kenya
      =>  Nairobi ceasefire | accord:party | Ethiopia
  no      Kenya and Ethiopia met in Nairobi. Others praised the ceasefire.
  no      Kenya and Ethiopia met in Nairobi. Both sides discussed the possibility of a free trade agreement.
  no      Kenya and Ethiopia met in Nairobi. Both sides failed to agree on a lasting ceasefire.
  no      Kenya and Ethiopia met in Nairobi. Both sides promised more trade within the Sochi Agreement.

words sides
  "both sides" "both parties" "two sides" "two parties" "all sides" "all parties"
  "both countries" "two countries" "both governments" "two governments" "three countries"
  "both nations" "two nations" "three nations" signatories

pattern two-announce-agreement
  about   two actors announce an agreement, as headlines put it: "A, B announce deal"
  tokens  ^ ?x:Country|Organization ("," | and | "&") ?y:Country|Organization (announce|announced|unveil|unveiled|sign|signed|reach|reached|strike|struck|agree|agreed|seal|sealed) (on|to)? (a|an|the)? (pos:ADJ|NOUN|PROPN|VERB)* ?a:Agreement
  fact    ?a accord:party ?x
  fact    ?a accord:party ?y
  yes     Kenya and Ethiopia announced a ceasefire.
      =>  ceasefire | accord:party | Kenya
      =>  ceasefire | accord:party | Ethiopia
  no      Kenya and Ethiopia denounced a ceasefire.
