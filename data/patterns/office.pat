# Who holds which office, and where: runs of title and name, appositions,
# clauses that name or appoint.

# What parts a name from what is said of it: a comma, with the age or not, or
# with party and seat: "Jane Doe (D-N.Y.),".
define apart
  (","? @letters)* (of the? :Place)? ("(" ..4 ")")? ("," (pos:NUM | aged pos:NUM))? ("," | "–" | "—")

# What stands behind a name: seats in parliaments, ranks at the bar, honours.
words post-nominal
  mp msp mep mla mlc mhr

words letters
  qc kc sc obe mbe cbe kbe dbe phd ph.d. ph.d md m.d. m.d jd esq frs
  mp msp mep mla mlc mhr

# What may rank an office: "longest-serving", "former deputy".
define rank
  (pos:ADJ | pos:ADV | "-" | (pos:NUM "-" year "-") | xpos:VBG|VBN | (de facto) | @adverb-of-office)*

# The office is the next one's in a list: "A, governor of Acton region B, and".
define next-ones
  ((to|in|of|at) (the? :Country|Place|Organization | ..4 (@settlement | region | @kind-of-body)) :Person)

# The field or term of an office, up to the end of the apposition.
define field
  !<next-ones> ((of|for|to|in|at|on|from|since|until) ..6)?

# Who speaks of a body from outside of it.
words outsider
  critic opponent supporter rival ally fan victim biographer historian backer enemy
  donor  admirer sceptic skeptic observer watcher foe customer client

# The office is one of a body, which need not be the country's.
define of-body
  ((of|at) the? :Organization)

# Another office of the same holder: "vice chancellor and economy minister".
define other-office
  (and (the|a|an)? <rank> ?u:Title[!plural, !@adherent])?

# Whose body it is, and of what kind: "Germany's far-right", "the rock band".
define owner
  (the | :Country | <whose> | "-" | pos:ADJ|ADV | (!@naming pos:NOUN) | ruling | governing | (pos:NOUN "-" pos:VERB)
  | both | (:Place|Country "-" based) | (:Person <whose>) | (:Place <whose>) | (:Place pos:ADJ? !@naming pos:NOUN))*

# The field of an office before its body: "of research at", "for Europe at".
# Not "for": one who speaks for victims of a body is not of the body.
define office-at
  (((of ..5)? (of|at|for|with|in|from)) | ((in|on) ..4 at) | (for ..5 (at|with|in|from)))

# A verb: what stood between commas was its subject, and no apposition, as in
# "According to A, a lawyer for B said".
define goes-on
  (xpos:VBZ|VBD|VBP|MD)

# The field of an office, before its holder.
define field-before
  ((to|for|on|in) (the | :Country | :Place | :Organization | (pos:NOUN|ADJ))+ | of the (pos:NOUN|ADJ)+)?

# What a party stands for: "own centre-left", "Hindu nationalist".
define creed
  (pos:ADJ|ADV|NOUN | "-" | (pos:PROPN|VERB "-") | ("-" left) | ruling | governing)*

# What somebody is to the body named before: its champion is not it.
words beside
  champion rival competitor opponent critic target victim ally supplier contractor customer subsidiary

# An abbreviation behind a name, or what it is.
define short
  ("(" ..6 ")")?

# Who shares a creed, a tie or a lot: no office.
words adherent
  immigrant emigrant pilgrim
  republican democrat conservative socialist communist liberal centrist tory libertarian
  feminist islamist nationalist populist partner colleague companion supporter opponent rival
  critic victim suspect prisoner "prisoner of war" detainee hostage defendant convict refugee
  migrant survivor eyewitness bystander fugitive guest resident citizen winner billionaire
  millionaire celebrity exile evacuee "hunger striker" "asylum seeker" defector winger friend fan hero student shareholder investor applicant
  veteran "lead author" "study author" "co-author" coauthor "corresponding author"
  "guest speaker" "keynote speaker" "invited speaker" "madam chair" "madam speaker"
  officeholder incumbent proponent exponent contestant nominee heir
  # honours and prizes
  "player of the year" "footballer of the year" "athlete of the year" "sportsman of the year"
  "sportswoman of the year" "coach of the year" "artist of the year" "person of the year" "man of the match"
  "member of the order" "officer of the order" "commander of the order" "companion of the order"

# What a holder of an office is called besides.
words dignity
  rep. sen. gov. senator gen. capt. col. lt. maj. sgt. adm. cmdr. supt. cpl. cmdr insp. "chief supt." "lt. gen." "maj. gen." "lt. col." "brig. gen."
  "rear adm." "vice adm." gen lt col maj capt sgt brig adm cmdr supt "lt gen" "maj gen" "lt col" "brig gen" "rear adm" "vice adm"
  from titles military
  from titles clergy
  from titles royal

pattern title-before-name
  about   a title directly before a name
  tokens  ?t:Title[!plural, !@adherent] (:Title[@dignity] | "(" ..4 ")")? ?p:Person[name]
  fact    ?p schema:jobTitle ?t
  yes     Defense Minister General John Bolton spoke in Ottawa.
      =>  John Bolton | schema:jobTitle | Defense Minister
      =>  John Bolton | schema:jobTitle | General
  yes     Republican Senator John Bolton spoke in Ottawa.
      =>  John Bolton | schema:jobTitle | Senator
  yes     Ex-Prime Minister John Bolton spoke in Ottawa.
      =>  John Bolton | schema:jobTitle | Prime Minister
  no      Republican John Bolton spoke in Ottawa.
  yes     Treasury Secretary Janet Yellen spoke in Ottawa.
      =>  Janet Yellen | schema:jobTitle | Treasury Secretary
  yes     Prime Minister Dr. Janet Yellen spoke in Ottawa.
      =>  Janet Yellen | schema:jobTitle | Prime Minister
  yes     Influential businessman Jan Smit spoke in Ottawa.
      =>  Jan Smit | schema:jobTitle | businessman
  yes     The acting director (trade and ports) Janet Yellen spoke in Ottawa.
      =>  Janet Yellen | schema:jobTitle | acting director
  no      Party veteran Janet Yellen spoke in Ottawa.
  no      The minister told Janet Yellen to wait.

pattern name-post-nominal
  about   a seat in parliament behind the name
  tokens  ?p:Person[name] ?t:Title[@post-nominal, !plural]
  fact    ?p schema:jobTitle ?t
  yes     Jane Doe MP spoke in Ottawa.
      =>  Jane Doe | schema:jobTitle | MP
  no      Jane Doe met the MP in Ottawa.

pattern titles-and-before-name
  about   two offices of one person before the name
  tokens  not-after(the its his her their "'s") ?t:Title[!plural, !@adherent] and (@adverb-of-office)* :Title[!plural, !@adherent] ?p:Person[name] !(and :Person)
  tokens  ?t:Title[!plural, !@adherent, !@office, !@dignity] and (@adverb-of-office)* :Title[!plural, !@adherent, !@office, !@dignity] ?p:Person[name] !(and :Person)
  fact    ?p schema:jobTitle ?t
  yes     Prime Minister and Finance Minister Ahmad Zaki spoke in Ottawa.
      =>  Ahmad Zaki | schema:jobTitle | Prime Minister
  yes     The philanthropist and businessman Ahmad Zaki spoke in Ottawa.
      =>  Ahmad Zaki | schema:jobTitle | philanthropist
  no      They saw the president and told Minister Ahmad Zaki to wait.
  no      Tom Hall was named as the chief of army staff and Lt Gen Ahmad Zaki was told to wait.

# "The film stars A and B".
words stars
  star "film star"

pattern titles-before-names
  about   one title in the plural for several names
  tokens  ?t:Title[plural, !@adherent, !@stars] each(?p:Person[name] ("(" ..6 ")" | in the? :Place ("," :Place)?)?)
  tokens  ?t:Title[plural, !@adherent] ("," | "—" | "–" | ":") each(?p:Person[name] (of|from) the? :Place|Country|Organization)
  fact    ?p schema:jobTitle ?t
  yes     Presidents Vladimir Putin and Emmanuel Macron spoke for an hour.
      =>  Vladimir Putin | schema:jobTitle | President
      =>  Emmanuel Macron | schema:jobTitle | President
  yes     Ministers Jan Smit (Mines and Energy), Piet Vos (Trade) and Ane Lind left.
      =>  Jan Smit | schema:jobTitle | Minister
      =>  Piet Vos | schema:jobTitle | Minister
      =>  Ane Lind | schema:jobTitle | Minister
  yes     Two governors, Jane Doe of Texas and Tom Reed of Utah, left.
      =>  Jane Doe | schema:jobTitle | governor
      =>  Tom Reed | schema:jobTitle | governor
  yes     The writers Jane Doe in Paris, Texas, and Tom Reed in Norwich left.
      =>  Jane Doe | schema:jobTitle | writer
      =>  Tom Reed | schema:jobTitle | writer
  no      The presidents called Emmanuel Macron.
  no      He told the governors, Jane Doe and Tom Reed to wait.

pattern country-title-name
  about   a country or its demonym before a public office and a name
  tokens  not-after(in) ?c:Country[!metonym] <whose>? (pos:ADJ|NUM | @adverb-of-office "-"?)* ?t:Title[@office, !@partisan, !plural, !@local-office] :Title? ?p:Person[name]
  tokens  ?t:Title[@office, !@partisan, !plural](has ?c:Country) ?p:Person[name]
  fact    ?p accord:officialOf ?c
  yes     French President Emmanuel Macron arrived late.
      =>  Emmanuel Macron | accord:officialOf | France
  yes     The Netherlands' Prime Minister Jan Smit opened the session.
      =>  Jan Smit | accord:officialOf | Netherlands
  yes     Kenya's President William Ruto opened the session.
      =>  William Ruto | accord:officialOf | Kenya
  yes     Iran's Supreme Leader Ayatollah Ali Karimi arrived late.
      =>  Ali Karimi | accord:officialOf | Iran
  yes     Denmark's acting finance minister Bjarne Holm will arrive late.
      =>  Bjarne Holm | accord:officialOf | Denmark
  yes     Kenya's ex-president Moses Kibet arrived late.
      =>  Moses Kibet | accord:officialOf | Kenya
  no      French singer Carla Bruni arrived late.
  no      French politician Carla Bruni arrived late.
  no      In Turkey Minister Tobias Hall met reporters.
  no      London Mayor Tobias Hall met reporters.
  no      Venezuelan opposition leader Tobias Hall met reporters.
  no      US presidential candidate Tobias Hall met reporters.

# Offices below a state's: their holders are no officials of the country.
words local-office
  mayor councillor councilor alderman councilman councilwoman "police chief" governor
  "lieutenant governor" "deputy mayor" "lord mayor" sheriff

pattern country-titles-and-name
  about   two offices of one person before the name, the first with its country
  tokens  not-after(the in between) ?c:Country[!metonym] <whose>? (pos:ADJ|NUM | @adverb-of-office "-"?)* :Title[@office, !@partisan, !plural, !@local-office] and (@adverb-of-office)* :Title[!plural, !@adherent] ((of|for) <owner> :Organization <short>)? ?p:Person[name] !(and :Person)
  fact    ?p accord:officialOf ?c
  yes     Malaysian Prime Minister and Finance Minister Ahmad Zaki spoke in Ottawa.
      =>  Ahmad Zaki | accord:officialOf | Malaysia
  yes     Turkish President and chairman of the Labour Party Ahmad Zaki spoke in Ottawa.
      =>  Ahmad Zaki | accord:officialOf | Turkey
  no      The French president and Foreign Minister Ahmad Zaki spoke in Ottawa.

# Who leads a country, and whose ministers are named beside him without it.
words chief-office
  president "prime minister" premier chancellor king emperor sultan "secretary of state"

words cabinet-office
  minister secretary "vice president" "attorney general" "chief of staff"

# What is no office of a cabinet, or not of the same one.
words no-cabinet
  "prime minister" "general secretary" "secretary of state" "press secretary" "party secretary"

pattern country-title-name-and-minister
  about   a country's head, and his ministers named after him
  tokens  not-after(in) ?c:Country[!metonym] <whose>? <rank> :Title[@chief-office, !@partisan, !plural] :Person[name] (and | "," and?) (his|her|its)? each(?t:Title[@cabinet-office, !@no-cabinet, !plural] ","? ?p:Person[name])
  fact    ?p accord:officialOf ?c
  yes     Israeli Prime Minister Moshe Levin and Defense Minister Dan Barak spoke first.
      =>  Dan Barak | accord:officialOf | Israel
  yes     US President Jane Hall, Secretary of Commerce Tom Reed and Treasury Secretary Ann Lowe spoke first.
      =>  Tom Reed | accord:officialOf | United States
      =>  Ann Lowe | accord:officialOf | United States
  no      Israeli Prime Minister Moshe Levin and Chancellor Dan Barak spoke first.
  no      Israeli Foreign Minister Moshe Levin and Foreign Minister Dan Barak spoke first.
  no      Israeli Prime Minister Moshe Levin and General Secretary Dan Barak spoke first.

pattern country-title-name-and-colleagues
  about   officials of several countries, the office told with the first alone
  tokens  :Country[!metonym] <whose>? <rank> :Title[@office, !@partisan, !plural, !@local-office] :Person[name] (and | "," and?) each(?c:Country <whose> ?p:Person[name])
  fact    ?p accord:officialOf ?c
  yes     Egyptian Foreign Minister Sami Nour, Jordan's Ali Haddad and Kenya's Moses Kibet met.
      =>  Ali Haddad | accord:officialOf | Jordan
      =>  Moses Kibet | accord:officialOf | Kenya
  no      Egyptian singer Sami Nour, Jordan's Ali Haddad and Kenya's Moses Kibet met.

pattern country-title-comma-name
  about   a country's office, then the name between commas
  tokens  ?c:Country <whose>? <rank> ?t:Title[@office, !@partisan, !plural] <field> "," :Title? ?p:Person[name] !(and | <goes-on>)
  tokens  not-after(a an) ?c:Country <whose>? <rank> ?t:Title[@office, !@partisan, !plural] "," :Title? ?p:Person[name] !and
  tokens  (the|an) <rank> ?t:Title[@office, !plural](has ?c:Country) <field> "," ?p:Person[name] !and
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     Japan's foreign minister, Yoko Kamikawa, left on Friday.
      =>  Yoko Kamikawa | accord:officialOf | Japan
      =>  Yoko Kamikawa | schema:jobTitle | foreign minister
  yes     Qatar's foreign minister, Sheikh Mohammed al-Thani, left on Friday.
      =>  Mohammed al-Thani | accord:officialOf | Qatar
      =>  Mohammed al-Thani | schema:jobTitle | foreign minister
  yes     Japan will be represented by its foreign minister, Yoko Kamikawa.
      =>  Yoko Kamikawa | accord:officialOf | Japan
      =>  Yoko Kamikawa | schema:jobTitle | foreign minister
  no      Japan's foreign minister met Yoko Kamikawa.
  no      In a letter confirmed by a Japanese government official, Yoko Kamikawa asked for help.
  no      In a letter to the Iranian president in August, Yoko Kamikawa had asked for help.

pattern title-of-country-name
  about   the president of a country, before or beside the name
  tokens  ?t:Title[@office, !plural] ((of|for) ..4)? of the? ?c:Country (to the? :Country|Place|Organization)? (?p:Person[name] | "," he? :Title? ?p:Person[name] !and)
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     The president of Chile, Gabriel Boric, welcomed the decision.
      =>  Gabriel Boric | accord:officialOf | Chile
      =>  Gabriel Boric | schema:jobTitle | president
  no      The president of Chile welcomed Gabriel Boric.

pattern name-of-country
  about   a title and name, then "of" the country
  tokens  ?t:Title[@office, !plural] ?p:Person[name] of the? ?c:Country
  fact    ?p accord:officialOf ?c
  yes     President Emmanuel Macron of France will attend.
      =>  Emmanuel Macron | accord:officialOf | France
  no      President Emmanuel Macron spoke of France.

pattern name-comma-country-title
  about   an office and its country in apposition to the name
  tokens  ?p:Person[name] <apart> (the|a|an)? (@adverb-of-office)* ?c:Country <whose>? <rank> ?t:Title[@office, !@partisan, !plural] !<of-body> <other-office> <field> ("," | ";" | "." | ")" | "—" | "–" | who | whose | $)
  tokens  ?p:Person[name] <apart> (the|a|an)? <rank> ?t:Title[@office, !plural](has ?c:Country) <field> ("," | ";" | "." | ")" | "—" | "–" | $)
  tokens  ?p:Person[name] <apart> (a|an)? (@adverb-of-office)* ?t:Title[@office, !plural] ((of|for) ..4)? of the? ?c:Country !(:Person | (to|in) the? :Country|Place|Organization :Person)
  tokens  ?p:Person[name] <apart> (a|an|the)? (@adverb-of-office)* :Title[!plural, !@adherent] and (@adverb-of-office)* ?t:Title[@office, !plural] of the? ?c:Country ("," | ";" | "." | ")" | $)
  tokens  ?p:Person[name] <apart> the (@adverb-of-office)* ?t:Title[@office, !plural] ((of|for) ..4)? of the? ?c:Country ("," | ";" | "." | ")" | $)
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:jobTitle ?u
  no      Felipe González, the Spanish former chairman of Pilatus Bank, disagreed.
  yes     Felipe González, a former Spanish prime minister who lives in Rome, disagreed.
      =>  Felipe González | accord:officialOf | Spain
      =>  Felipe González | schema:jobTitle | prime minister
  yes     Felipe González, former president of Spain, disagreed.
      =>  Felipe González | accord:officialOf | Spain
      =>  Felipe González | schema:jobTitle | president
  yes     Robert Habeck, Germany's vice chancellor and economy minister, disagreed.
      =>  Robert Habeck | accord:officialOf | Germany
      =>  Robert Habeck | schema:jobTitle | vice chancellor
      =>  Robert Habeck | schema:jobTitle | economy minister
  yes     Felipe González, 78, Spain's longest-serving prime minister, disagreed.
      =>  Felipe González | accord:officialOf | Spain
      =>  Felipe González | schema:jobTitle | prime minister
  yes     Robert Hall, the chief U.S. negotiator, disagreed.
      =>  Robert Hall | accord:officialOf | United States
      =>  Robert Hall | schema:jobTitle | chief U.S. negotiator
  yes     Katherine Tai, the US trade representative, disagreed.
      =>  Katherine Tai | accord:officialOf | United States
      =>  Katherine Tai | schema:jobTitle | trade representative
  no      According to Felipe González, the president of Spain will resign.
  no      During his talks with Felipe González, Ambassador of Spain to Kenya Pablo Ruiz disagreed.
  no      They were Felipe González, the U.S. Ambassador to Kenya Pablo Ruiz, and others.
  yes     Wang Wei, state councillor and foreign minister of China, disagreed.
      =>  Wang Wei | accord:officialOf | China
      =>  Wang Wei | schema:jobTitle | foreign minister

pattern country-genitive-name-comma-title
  about   a country in the genitive before a name, the office behind it
  tokens  ?c:Country <whose> ?p:Person[name] <apart> (a|an|the|its)? <rank> ?t:Title[@office, !plural, !@local-office] <field> ("," | ";" | "." | ")" | $)
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     Norway's Ole Lie, the minister for fisheries, left early.
      =>  Ole Lie | accord:officialOf | Norway
      =>  Ole Lie | schema:jobTitle | minister for fisheries
  no      Norway's Ole Lie, the singer, left early.
  no      Norway's Ole Lie and the minister for fisheries left early.

pattern ambassador-to
  about   an ambassador: of whom, whatever the country that follows "to"
  tokens  ?c:Country <whose>? (pos:ADJ)* ?t:Title[@office, !plural] (to|for|on) the? :Country|Organization|Place (?p:Person[name] | "," :Title? ?p:Person[name] !and)
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     Russia's ambassador to China, Igor Morgulov, declined to comment.
      =>  Igor Morgulov | accord:officialOf | Russia
      =>  Igor Morgulov | schema:jobTitle | ambassador
  yes     U.S. Ambassador to the U.N. Linda Grant vetoed the resolution.
      =>  Linda Grant | accord:officialOf | United States
      =>  Linda Grant | schema:jobTitle | Ambassador
  no      Russia's ambassador to China thanked Igor Morgulov.

pattern country-body-ambassador
  about   whom a country sends to a body that is named before the office
  tokens  ?c:Country[!metonym] <whose>? (pos:ADJ | @adverb-of-office | deputy)* :Title? :Organization (pos:ADJ | @adverb-of-office)* ?t:Title[@ambassador, !plural] ","? ?p:Person[name]
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     Kenya's U.N. Ambassador Anna Otieno disagreed.
      =>  Anna Otieno | accord:officialOf | Kenya
      =>  Anna Otieno | schema:jobTitle | Ambassador
  yes     Kenya's deputy U.N. ambassador Anna Otieno disagreed.
      =>  Anna Otieno | accord:officialOf | Kenya
      =>  Anna Otieno | schema:jobTitle | ambassador
  no      Kenya's U.N. ambassador told Anna Otieno to wait.

pattern country-leader
  about   a country's leader, by that word alone
  tokens  ?c:Country[!metonym] <whose>? (@adverb-of-office)* ?t:Title[@state-leader, !@partisan, !plural] (:Title? ?p:Person[name] | "," :Title? ?p:Person[name] !and)
  tokens  ?p:Person[name] <apart> the? (@adverb-of-office)* ?c:Country <whose>? (@adverb-of-office)* ?t:Title[@state-leader, !@partisan, !plural] ("," | ";" | "." | ")" | $)
  tokens  ?p:Person[name] <apart> the? (@adverb-of-office)* ?t:Title[@state-leader, !@partisan, !plural] of the? ?c:Country ("," | ";" | "." | ")" | $)
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     Chinese leader Li Wei opened the session.
      =>  Li Wei | accord:officialOf | China
      =>  Li Wei | schema:jobTitle | leader
  yes     Li Wei, the Chinese leader, opened the session.
      =>  Li Wei | accord:officialOf | China
      =>  Li Wei | schema:jobTitle | leader
  no      Russian opposition leader Ivan Petrov opened the session.
  no      Chinese protest leader Li Wei opened the session.

words state-leader
  leader ruler "supreme leader" "paramount leader" "head of state" "head of government"

words partisan
  politician "opposition leader" "party leader" "union leader" "rebel leader" "business leader"
  "religious leader" "community leader" "labor leader" "labour leader" "student leader"
  "opposition politician" candidate nominee contender challenger
  "protest leader" "separatist leader" "militia leader" "majority leader" "minority leader"
  "church leader" "spiritual leader" "gang leader" "tribal leader" "faction leader"
  "house leader" "senate leader" "team leader" "group leader" "junta leader" "coup leader"
  captain skipper
  "independence leader" "rights leader" "world leader" "strike leader" "mission leader"

pattern titles-of-names-of-countries
  about   one office in the plural, each name with its country
  tokens  ?t:Title[@office, plural] each(?p:Person[name] of the? ?c:Country)
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     Foreign ministers Claire Dubois of France, Heiko Brandt of Germany and Jan Kowalski of Poland agreed.
      =>  Claire Dubois | accord:officialOf | France
      =>  Claire Dubois | schema:jobTitle | Foreign minister
      =>  Heiko Brandt | accord:officialOf | Germany
      =>  Heiko Brandt | schema:jobTitle | Foreign minister
      =>  Jan Kowalski | accord:officialOf | Poland
      =>  Jan Kowalski | schema:jobTitle | Foreign minister
  no      Foreign ministers told Claire Dubois of France to wait.

pattern titles-of-each-country-name
  about   one office in the plural, each country with its holder between commas
  tokens  ?t:Title[@office, plural] of each(the? ?c:Country "," ?p:Person[name] ","?)
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     The trade ministers of Chile, Carlos Silva, and Peru, Juan Mora, signed it.
      =>  Carlos Silva | accord:officialOf | Chile
      =>  Carlos Silva | schema:jobTitle | trade minister
      =>  Juan Mora | accord:officialOf | Peru
      =>  Juan Mora | schema:jobTitle | trade minister
  no      The trade ministers of Chile, and the lawyer Juan Mora, signed it.

pattern titles-of-countries-names
  about   an office in two countries, then the two names in the same order
  tokens  ?t:Title[@office, plural] of the? ?c:Country and the? ?d:Country "," ?p:Person[name] and ?q:Person[name]
  fact    ?p accord:officialOf ?c
  fact    ?q accord:officialOf ?d
  fact    ?p schema:jobTitle ?t
  fact    ?q schema:jobTitle ?t
  yes     The prime ministers of India and Japan, Narendra Modi and Shinzo Abe, agreed.
      =>  Narendra Modi | accord:officialOf | India
      =>  Shinzo Abe | accord:officialOf | Japan
      =>  Narendra Modi | schema:jobTitle | prime minister
      =>  Shinzo Abe | schema:jobTitle | prime minister
  no      The prime ministers of India and Japan met Narendra Modi.

pattern counterpart
  about   somebody's counterpart in another country
  tokens  (his|her|their|its|the)? ?c:Country (counterpart|colleague) ","? ?p:Person[name]
  tokens  (counterpart|colleague) from the? ?c:Country ","? ?p:Person[name]
  fact    ?p accord:officialOf ?c
  yes     Foreign Minister Alfred Mutua met his Ethiopian counterpart, Gedion Taye, in Nairobi.
      =>  Gedion Taye | accord:officialOf | Ethiopia
  yes     Foreign Minister Alfred Mutua met his Ethiopian colleague Gedion Taye.
      =>  Gedion Taye | accord:officialOf | Ethiopia
  no      Foreign Minister Alfred Mutua told his Ethiopian counterpart that Gedion Taye was late.

pattern countries-counterparts
  about   one office in several countries, then the names in the same order
  tokens  ?c:Country and ?d:Country (counterparts | colleagues | ?t:Title[@office, plural]) "," ?p:Person[name] and ?q:Person[name]
  tokens  ?c:Country "," ?d:Country ","? and ?e:Country (counterparts | colleagues | ?t:Title[@office, plural]) "," ?p:Person[name] "," ?q:Person[name] ","? and ?r:Person[name]
  tokens  ?t:Title[@office, plural] of the? ?c:Country "," the? ?d:Country ","? and the? ?e:Country "," ?p:Person[name] "," ?q:Person[name] ","? and ?r:Person[name]
  fact    ?p accord:officialOf ?c
  fact    ?q accord:officialOf ?d
  fact    ?r accord:officialOf ?e
  fact    ?p schema:jobTitle ?t
  fact    ?q schema:jobTitle ?t
  fact    ?r schema:jobTitle ?t
  yes     He met his Greek, Cypriot and French counterparts, Nikos Pappas, Andreas Loizou and Claire Dubois.
      =>  Nikos Pappas | accord:officialOf | Greece
      =>  Andreas Loizou | accord:officialOf | Cyprus
      =>  Claire Dubois | accord:officialOf | France
  yes     The Greek and French trade ministers, Nikos Pappas and Claire Dubois, left.
      =>  Nikos Pappas | accord:officialOf | Greece
      =>  Claire Dubois | accord:officialOf | France
      =>  Nikos Pappas | schema:jobTitle | trade minister
      =>  Claire Dubois | schema:jobTitle | trade minister
  no      The Greek and French counterparts met Nikos Pappas and Claire Dubois.

pattern title-of-official-of-country
  about   who serves the official of a country
  tokens  ?c:Country <whose>? <rank> :Title[@office, !@partisan, !plural, !@local-office] :Person <whose> <rank> ?t:Title[@office|@voice, !plural] ","? ?p:Person[name] !and
  tokens  ?p:Person[name] <apart> (a|an|the)? <rank> ?t:Title[@office|@voice, !plural] (to|for|of) the? ?c:Country <whose>? <rank> :Title[@office, !@partisan, !plural, !@local-office] :Person ("," | ";" | "." | $)
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     German Chancellor Anna Weber's spokesman, Kurt Lang, declined to comment.
      =>  Kurt Lang | accord:officialOf | Germany
      =>  Kurt Lang | schema:jobTitle | spokesman
  yes     Kurt Lang, a spokesman for German Chancellor Anna Weber, declined to comment.
      =>  Kurt Lang | accord:officialOf | Germany
      =>  Kurt Lang | schema:jobTitle | spokesman
  no      German Chancellor Anna Weber's brother, Kurt Lang, declined to comment.
  no      Kurt Lang, a critic of German Chancellor Anna Weber, declined to comment.

pattern country-under-leader
  about   a country under its president
  tokens  ?c:Country "," under :Title[@office, !plural] ?p:Person[name] ","
  fact    ?p accord:officialOf ?c
  yes     Brazil, under President Carlos Silva, left the pact.
      =>  Carlos Silva | accord:officialOf | Brazil
  no      Under President Carlos Silva, France invaded Brazil.

pattern name-comma-title
  about   a bare title in apposition, closed by punctuation
  tokens  ?p:Person[name] <apart> (@adverb-of-office)* (:Country|Place <whose>?)? ?t:Title[!plural, !@adherent] <other-office> <field> ("," | ";" | "." | ")" | $)
  tokens  ?p:Person[name] <apart> (a|an|the|his|her|its|their) <rank> ?t:Title[!plural, !@adherent] <other-office> <field> ("," | ";" | "." | ")" | who | whose)
  tokens  ?p:Person[name] <apart> (former|ex|then) "-"? ?t:Title[!plural, !@adherent] !<next-ones> (to|of|at|in)
  tokens  ?p:Person[name] <apart> (@adverb-of-office)* (:Title? :Person | (the (pos:ADJ|NOUN)+)) <whose> <rank> ?t:Title[!plural, !@adherent] <other-office> <field> ("," | ";" | "." | ")" | $)
  fact    ?p schema:jobTitle ?u
  fact    ?p schema:jobTitle ?t
  yes     Liz Truss, international trade secretary, opened the talks.
      =>  Liz Truss | schema:jobTitle | international trade secretary
  yes     Liz Truss, Panama coach, opened the talks.
      =>  Liz Truss | schema:jobTitle | coach
  yes     Liz Truss, 49, an adviser to the Norwegian prime minister, opened the talks.
      =>  Liz Truss | schema:jobTitle | adviser
  yes     Liz Truss, a lawyer who lives in Leeds, opened the talks.
      =>  Liz Truss | schema:jobTitle | lawyer
  no      Liz Truss, a Republican from Ohio, opened the talks.
  yes     Liz Truss, the government's chief negotiator, opened the talks.
      =>  Liz Truss | schema:jobTitle | chief negotiator
  yes     Liz Truss, former aide to the mayor has opened the talks.
      =>  Liz Truss | schema:jobTitle | aide
  yes     Liz Truss (Conservative), the minister, opened the talks.
      =>  Liz Truss | schema:jobTitle | minister
  yes     Liz Truss, now mayor of Norwich, opened the talks.
      =>  Liz Truss | schema:jobTitle | mayor
  yes     Steffen Seibert, Merkel's spokesman, confirmed the meeting.
      =>  Steffen Seibert | schema:jobTitle | spokesman
  no      According to Liz Truss, ministers were late.
  no      They met Liz Truss, ex-governor of Acton region Jan Smit, and many more.

pattern title-comma-name
  about   a title, then the name between commas
  tokens  (the|an|a|its|his|her|their|<whose>) <rank> ?t:Title[!plural, !@adherent] <field> "," ?p:Person[name] ("," | ";" | "." | $)
  tokens  <whose> (pos:NOUN|ADJ)+ ?t:Title[!plural, !@adherent] "," ?p:Person[name] ","
  tokens  ^ (@adverb-of-office)* ?t:Title[!plural, !@adherent] ((of|for|to) ..5)? "," ?p:Person[name] "," !(:Person | and)
  tokens  ^ as (a|an|the) (pos:ADJ|NOUN)* ?t:Title[!plural, !@adherent] (!(:Person | ",") (pos:ADJ|NOUN|PROPN|ADP|DET|VERB|NUM|PART | "-" | "and"))* "," ?p:Person[name] !(<whose> | would | could | might)
  tokens  ^ (a|an) <rank> ?t:Title[!plural, !@adherent] ((of|for|to) ..5)? "," ?p:Person[name] (has|have|was|is|will) !:Person
  fact    ?p schema:jobTitle ?t
  yes     Kenya's electoral commission chairman, Indermit Rao, expected a slowdown.
      =>  Indermit Rao | schema:jobTitle | chairman
  yes     The country's de facto leader, Indermit Rao, expected a slowdown.
      =>  Indermit Rao | schema:jobTitle | leader
  yes     Head of the electoral commission, Indermit Rao, announced the result.
      =>  Indermit Rao | schema:jobTitle | Head
  yes     Former head of the electoral commission, Indermit Rao, announced the result.
      =>  Indermit Rao | schema:jobTitle | head
  yes     A former director of the electoral commission, Indermit Rao has announced the result.
      =>  Indermit Rao | schema:jobTitle | director
  yes     They blamed the referee, Indermit Rao.
      =>  Indermit Rao | schema:jobTitle | referee
  yes     The bank's chief economist, Indermit Rao, expected a slowdown.
      =>  Indermit Rao | schema:jobTitle | chief economist
  yes     As a lawyer and former banker, Indermit Rao saw the world.
      =>  Indermit Rao | schema:jobTitle | lawyer
  no      As a lawyer, Indermit Rao would know.
  no      The minister, Indermit Rao and others were late.

# Who is sent to a body, and by whom: "Kenya's U.N. ambassador" is Kenya's.
words ambassador
  ambassador "permanent representative"

pattern organization-title-name
  about   a named body before a title and a name
  tokens  ?o:Organization <short> <whose>? :Country? (pos:ADJ|NUM | @adverb-of-office)* (!@beside !:Title pos:NOUN)? ?t:Title[!plural, !@outsider, !@adherent, !@ambassador] <other-office> <field-before> (:Title[@dignity] | named | called)? ?p:Person[name]
  tokens  ?o:Organization <short> <whose> <short> (pos:ADJ|NUM|NOUN|PROPN | :Country|Place | "-")* ?t:Title[!plural, !@outsider, !@adherent, !@ambassador] <field-before> ?p:Person[name]
  tokens  ?o:Organization <short> <whose> <short> (pos:ADJ|NUM|NOUN|PROPN | :Country|Place | "-" | @adverb-of-office)* ?t:Title[!plural, !@outsider, !@adherent, !@ambassador] <field-before> ("," | "(" ..4 ")") (@adverb-of-office)* :Title? ?p:Person[name] !and
  tokens  ?o:Organization <short> (pos:ADJ | @adverb-of-office)* ?t:Title[!plural, !@outsider, !@adherent, !@ambassador] <field-before> "," (@adverb-of-office)* :Title? ?p:Person[name] !and
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?u
  fact    ?p schema:jobTitle ?t
  yes     The Labour Union's (LU) director in Spain, Jane Lee, filed the report.
      =>  Jane Lee | schema:worksFor | Labour Union
      =>  Jane Lee | schema:jobTitle | director
  yes     Labour Union spokeswoman Capt. Jane Lee filed the report.
      =>  Jane Lee | schema:worksFor | Labour Union
      =>  Jane Lee | schema:jobTitle | spokeswoman
  yes     A Google executive named Jane Lee filed the report.
      =>  Jane Lee | schema:worksFor | Google
      =>  Jane Lee | schema:jobTitle | executive
  yes     Reuters correspondent Jane Lee filed the report.
      =>  Jane Lee | schema:worksFor | Reuters
      =>  Jane Lee | schema:jobTitle | correspondent
  yes     Reuters correspondent Jane Lee and two editors filed the report.
      =>  Jane Lee | schema:worksFor | Reuters
      =>  Jane Lee | schema:jobTitle | correspondent
  yes     Doctors Without Borders (MSF) coordinator Jane Lee filed the report.
      =>  Jane Lee | schema:worksFor | Doctors Without Borders
      =>  Jane Lee | schema:jobTitle | coordinator
  yes     Amnesty International's Germany director, Jane Lee, filed the report.
      =>  Jane Lee | schema:worksFor | Amnesty International
      =>  Jane Lee | schema:jobTitle | director
  yes     Google founder and chief executive Jane Lee filed the report.
      =>  Jane Lee | schema:worksFor | Google
      =>  Jane Lee | schema:jobTitle | founder
      =>  Jane Lee | schema:jobTitle | chief executive
  yes     The Social Democrats' candidate for chancellor, Jane Lee, filed the report.
      =>  Jane Lee | schema:worksFor | Social Democrats
      =>  Jane Lee | schema:jobTitle | candidate for chancellor
  yes     UN special envoy for Syria Geir Olsen filed the report.
      =>  Geir Olsen | schema:worksFor | UN
      =>  Geir Olsen | schema:jobTitle | special envoy
  yes     Reuters graphics director Jane Lee filed the report.
      =>  Jane Lee | schema:worksFor | Reuters
      =>  Jane Lee | schema:jobTitle | director
  no      Reuters supplier director Jane Lee filed the report.
  no      Reuters asked Jane Lee about the report.
  no      Reuters critic Jane Lee read the report.

pattern organization-veteran-name
  about   who was long with a body, before the name
  tokens  ?o:Organization <whose>? (pos:ADJ|NUM|NOUN | "-" | @adverb-of-office)* (veteran|incumbent|nominee|partner|fellow|founder|co-founder|insider|employee|staffer|worker|engineer|executive) ?p:Person[name]
  tokens  ?p:Person[name] <apart> (a|an) (pos:ADJ|NUM|NOUN | "-")* ?o:Organization <whose>? (veteran|insider|employee|staffer) ("," | "." | ";" | who | $)
  fact    ?p schema:worksFor ?o
  yes     Jane Lee, a 27-year Reuters veteran, read the report.
      =>  Jane Lee | schema:worksFor | Reuters
  yes     Reuters veteran Jane Lee read the report.
      =>  Jane Lee | schema:worksFor | Reuters
  no      Reuters reader Jane Lee read the report.

# How a body changes those who serve it.
define staffed
  (lemma:sack|fire|dismiss|axe|replace|appoint|promote|hire|rehire|name|poach|oust|suspend|expel|reappoint|recruit | "parted" (company|ways) with)

# Offices of states, which no firm gives.
words statesman
  minister premier president chancellor king queen senator governor ambassador judge

pattern organization-changes-title-name
  about   a firm, club or party and the officer whom it appoints or dismisses
  tokens  ?o:Organization[!government, !@public-body, !@legislature] <verb-group> <staffed> (its|their|the)? <rank> ?t:Title[!plural, !@outsider, !@adherent, !@statesman] ","? ?p:Person[name]
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     Halden United have sacked manager Tom Baker.
      =>  Tom Baker | schema:worksFor | Halden United
      =>  Tom Baker | schema:jobTitle | manager
  yes     Acme Corp. on Monday replaced its chief executive, Jane Lee, with a newcomer.
      =>  Jane Lee | schema:worksFor | Acme Corp.
      =>  Jane Lee | schema:jobTitle | chief executive
  yes     Acme Corp. in May appointed former senior executive Jane Lee to the board.
      =>  Jane Lee | schema:worksFor | Acme Corp.
      =>  Jane Lee | schema:jobTitle | senior executive
  no      Acme Corp. has sacked Tom Hall.
  no      The Supreme Court dismissed Prime Minister Tom Hall.

pattern organization-replaces-with
  about   a body and the two whom it exchanges
  tokens  ?o:Organization[!government, !@public-body, !@legislature] <verb-group> lemma:replace (its|their|the)? <rank> ?t:Title[!plural, !@outsider, !@statesman]? ","? ?q:Person[name] ("," who ..8 ",")? ","? with (pos:NOUN|ADJ|DET)* :Title? ?p:Person[name]
  fact    ?p schema:worksFor ?o
  fact    ?q schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  fact    ?q schema:jobTitle ?t
  yes     Acme Corp. replaced CEO Tom Hall, who led it for years, with newcomer Jane Lee.
      =>  Jane Lee | schema:worksFor | Acme Corp.
      =>  Jane Lee | schema:jobTitle | CEO
      =>  Tom Hall | schema:worksFor | Acme Corp.
      =>  Tom Hall | schema:jobTitle | CEO
  no      Acme Corp. replaced Tom Hall after a row with Jane Lee.

# What a body says, of whom it does not matter.
define tells
  (lemma:say|announce|confirm|disclose|reveal|report|add|state) (:Date | on :Date | in a pos:NOUN | yesterday)* that?

pattern organization-says-its-title
  about   what a body says of its own officer
  tokens  ?o:Organization[!pronoun] <verb-group> <tells> (its|their) <rank> (pos:NOUN)? ?t:Title[!plural, !@outsider, !@adherent] <other-office> <field-before> ","? ?p:Person[name]
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:jobTitle ?u
  yes     Acme Corp. said on Monday that its chief executive Jane Lee would leave.
      =>  Jane Lee | schema:worksFor | Acme Corp.
      =>  Jane Lee | schema:jobTitle | chief executive
  yes     Acme Corp. announced its founder and president, Jane Lee, would leave.
      =>  Jane Lee | schema:worksFor | Acme Corp.
      =>  Jane Lee | schema:jobTitle | founder
      =>  Jane Lee | schema:jobTitle | president
  no      Acme Corp. said that the president, Jane Lee, would leave.

# Offices that firms have, and states have not.
words firm-office
  from titles firm

words corporate
  corp. inc. ltd. co. llc. plc.
  from organization-nouns company
  from organization-nouns suffix

pattern firm-says-title-name
  about   what a company says of an officer of no other body: its own
  tokens  ?o:Organization[company|@corporate, !pronoun] <verb-group> <tells> <rank> ?t:Title[@firm-office, !plural] <other-office> ?p:Person[name]
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:jobTitle ?u
  yes     Acme Corp. announced on Tuesday that CEO Jane Lee would leave.
      =>  Jane Lee | schema:worksFor | Acme Corp.
      =>  Jane Lee | schema:jobTitle | CEO
  no      The government announced on Tuesday that CEO Jane Lee would leave.
  no      Acme Corp. announced on Tuesday that Intel CEO Jane Lee would leave.

pattern organization-titles-names
  about   a body and the office that several hold in it
  tokens  ?o:Organization <short> <whose>? (pos:ADJ|NUM | @adverb-of-office)* ?t:Title[plural, !@outsider, !@adherent] each(?p:Person[name] (in the? :Place ("," :Place)?)?)
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     Reuters correspondents Jane Lee and Tom Hall filed the report.
      =>  Jane Lee | schema:worksFor | Reuters
      =>  Jane Lee | schema:jobTitle | correspondent
      =>  Tom Hall | schema:worksFor | Reuters
      =>  Tom Hall | schema:jobTitle | correspondent
  no      Reuters told correspondents Jane Lee and Tom Hall to wait.

pattern organizations-title-name
  about   one office with several bodies before a name
  tokens  not-after(in of at for from with) ?o:Organization and :Country (@adverb-of-office)* ?t:Title[!plural, !@outsider, !@adherent, !@ambassador, !@office] ?p:Person[name]
  tokens  not-after(in of at for from with) each(?o:Organization) (@adverb-of-office)* ?t:Title[!plural, !@outsider, !@adherent, !@ambassador] ?p:Person[name]
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     Former Manchester City, Swansea City and Real Madrid boss Jane Lee filed the report.
      =>  Jane Lee | schema:worksFor | Manchester City
      =>  Jane Lee | schema:worksFor | Swansea City
      =>  Jane Lee | schema:worksFor | Real Madrid
      =>  Jane Lee | schema:jobTitle | boss
  yes     They met the deputy speaker in Swansea City and Real Madrid boss Jane Lee.
      =>  Jane Lee | schema:worksFor | Real Madrid
      =>  Jane Lee | schema:jobTitle | boss
  yes     Former Swansea City and Norway goalkeeper Jane Lee filed the report.
      =>  Jane Lee | schema:worksFor | Swansea City
      =>  Jane Lee | schema:jobTitle | goalkeeper
  no      Manchester City, Swansea City and boss Jane Lee filed the report.

pattern organization-title-and-title-name
  about   two offices before one name, each with its own body or country
  tokens  (?o:Organization | :Country) <whose>? ?t:Title and ((?o2:Organization | ?c:Country) <whose>? ?u:Title) ?p:Person[name]
  fact    ?p schema:worksFor ?o
  fact    ?p schema:worksFor ?o2
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:jobTitle ?u
  yes     African Union Chairman and Rwandan President Paul Kagame spoke first.
      =>  Paul Kagame | schema:worksFor | African Union
      =>  Paul Kagame | schema:jobTitle | Chairman
      =>  Paul Kagame | schema:jobTitle | President
  no      The chairman and Rwandan President Paul Kagame spoke first.

# Bodies whose heads are seldom called officials of the country.
words central-bank
  bank "central bank" "federal reserve"
  court

pattern country-public-body-title-name
  about   a ministry's spokesman is an official of the ministry's country
  tokens  not-after("'s") ?o:Organization[government|unlisted, government|@public-body, !@central-bank](has ?c:Country) ?t:Title[@office, !plural] ?p:Person[name]
  tokens  ?c:Country <whose>? ?o:Organization[government|unlisted, government|@public-body] ?t:Title[@office, !plural] ?p:Person[name]
  tokens  not-after("'s") (pos:ADJ)? ?o:Organization[government|unlisted, government|@public-body, !@central-bank](has ?c:Country) <whose>? (pos:ADJ | @adverb-of-office)* ?t:Title[@office, !plural] "," :Title? ?p:Person[name] !and
  tokens  ?c:Country <whose>? (pos:ADJ)* @body-noun :Title[@office, !plural] ?p:Person[name]
  fact    ?p accord:officialOf ?c
  yes     Pakistan's foreign ministry spokesman Mohammad Faisal rejected the claim.
      =>  Mohammad Faisal | accord:officialOf | Pakistan
  yes     Chinese Foreign Ministry spokesman Lin Jian rejected the claim.
      =>  Lin Jian | accord:officialOf | China
  yes     The Chinese foreign ministry's chief spokesman, Lin Jian, rejected the claim.
      =>  Lin Jian | accord:officialOf | China
  no      Chinese Football Association spokesman Lin Jian rejected the claim.

pattern name-comma-title-of-organization
  about   an office and its organization in apposition to a name
  tokens  ?p:Person[name] <apart> (a|an|another|one of)? the? <rank> (:Country|Place|Organization <whose>?)? <rank> ?t:Title[!plural, !@outsider] <other-office> <office-at> <owner> ?o:Organization !(<goes-on> | @beside | @kind-of-body? :Person)
  tokens  :Quotation pos:PUNCT pos:PUNCT? ?p:Person[name] <apart> the? <rank> ?t:Title[!plural, !@outsider] <office-at> <owner> ?o:Organization (said|says|told|added)
  tokens  ?p:Person[name] <apart> (a|an|the)? <rank> :Title[!plural] (of|for) ..3 and (the|a|an)? <rank> ?t:Title[!plural, !@outsider] <office-at> <owner> ?o:Organization !<goes-on>
  tokens  ?p:Person[name] <apart> (his|her|its|their) <rank> ?t:Title[!plural, !@outsider] <other-office> <office-at> <owner> ?o:Organization !(<goes-on> | @beside)
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:jobTitle ?u
  yes     Kevin Hassett, head of the National Economic Council, spoke on Monday.
      =>  Kevin Hassett | schema:worksFor | National Economic Council
      =>  Kevin Hassett | schema:jobTitle | head
  yes     Hua Mei, a spokeswoman for China's Foreign Ministry, spoke on Monday.
      =>  Hua Mei | schema:worksFor | Foreign Ministry
      =>  Hua Mei | schema:jobTitle | spokeswoman
  yes     Peter Kyle, 52, the spokesman of the ruling Labour Party, spoke on Monday.
      =>  Peter Kyle | schema:worksFor | Labour Party
      =>  Peter Kyle | schema:jobTitle | spokesman
  yes     Sara Lind, Sudan analyst at the Geneva-based Institute for Peace, spoke on Monday.
      =>  Sara Lind | schema:worksFor | Institute for Peace
      =>  Sara Lind | schema:jobTitle | analyst
  yes     Peter Kyle, a 52-year-old lawyer from the Labour Party, spoke on Monday.
      =>  Peter Kyle | schema:worksFor | Labour Party
      =>  Peter Kyle | schema:jobTitle | lawyer
  yes     Peter Kyle, the leader of France's far-right National Front, spoke on Monday.
      =>  Peter Kyle | schema:worksFor | National Front
      =>  Peter Kyle | schema:jobTitle | leader
  yes     Peter Kyle, the chief minister of Delhi and leader of the Labour Party, spoke on Monday.
      =>  Peter Kyle | schema:jobTitle | chief minister
      =>  Peter Kyle | schema:worksFor | Labour Party
      =>  Peter Kyle | schema:jobTitle | leader
  yes     Peter Kyle, the Dutch finance minister and head of the Eurogroup, spoke on Monday.
      =>  Peter Kyle | schema:worksFor | Eurogroup
      =>  Peter Kyle | schema:jobTitle | finance minister
      =>  Peter Kyle | schema:jobTitle | head
  yes     “It is over”, Peter Kyle, head of the Labour Party said.
      =>  Peter Kyle | schema:worksFor | Labour Party
      =>  Peter Kyle | schema:jobTitle | head
  no      According to Peter Kyle, a spokesman for the Labour Party told reporters that it was over.
  no      They met Peter Kyle, leader of the Labour Party Jane Lee and many more.
  no      Peter Kyle, a critic of the Labour Party, spoke on Monday.
  no      Kevin Hassett, the National Economic Council and two others spoke.

pattern name-comma-title-comma-organization
  about   an office and its organization, each between commas, as in minutes and captions
  tokens  ?p:Person[name] <apart> (the|a|an)? <rank> ?t:Title[!plural, !@outsider, !@adherent] ((of|for|at) ..8)? "," the? ?o:Organization <short> (in :Place|Country)? <short> ("," | ";") (xpos:VBD|VBZ | also)
  tokens  ?p:Person[name] "(" ?t:Title[!plural, !@outsider, !@adherent] ((of|for|at) ..8)? "," the? ?o:Organization ")"
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     Jane Doe, Senior Adviser, World Health Organization (WHO), said it was over.
      =>  Jane Doe | schema:worksFor | World Health Organization
      =>  Jane Doe | schema:jobTitle | Senior Adviser
  no      Jane Doe, a lawyer, Human Rights Watch and others said it was over.

pattern title-of-place-name
  about   an office, the place where it is held or to which it is sent, and the name
  tokens  not-after(for) ?t:Title[!plural, !@adherent, !@outsider] (of|in) :Place (state|province|county|district)? ","? ?p:Person[name] !(and | <whose>)
  tokens  ?t:Title[@envoy, !plural] to the? :Place|Country|Organization ","? ?p:Person[name] !(and | <whose>)
  fact    ?p schema:jobTitle ?t
  yes     Mayor of Norwich Jane Doe met Ambassador to Washington Tom Hall.
      =>  Jane Doe | schema:jobTitle | Mayor
      =>  Tom Hall | schema:jobTitle | Ambassador
  no      The mayor of Norwich met Jane Doe.
  no      The candidate for governor of Maine Jane Doe left.
  no      The ambassador to Washington, Jane Doe and others left.

words envoy
  from titles envoy

pattern title-of-countrys-body
  about   who speaks or works for a country's ministry is its official
  tokens  ?p:Person[name] <apart> (a|an|one of)? the? <rank> :Title[@office, !plural] <office-at> the? ?c:Country <whose>? :Organization[government|unlisted, government|@public-body, !@central-bank]
  tokens  ?p:Person[name] <apart> (a|an|one of)? the? <rank> :Title[@office, !plural] <office-at> the? :Organization[government|unlisted, government|@public-body, !@central-bank](has ?c:Country)
  tokens  (the|a|an)? :Title[@office, !plural] ((of|for) ..4)? (of|at|for|with|from) the? ?c:Country <whose>? :Organization[government|unlisted, government|@public-body, !@central-bank] ","? ?p:Person[name] !and
  tokens  (the|a|an)? :Title[@office, !plural] ((of|for) ..4)? (of|at|for|with|from) the? :Organization[government|unlisted, government|@public-body, !@central-bank](has ?c:Country) ","? ?p:Person[name] !and
  tokens  ?p:Person[name] <apart> (a|an|the)? (@adverb-of-office)* :Organization[government|unlisted, government|@public-body, !@central-bank](has ?c:Country) <whose>? <rank> :Title[@office, !plural] <field> ("," | ";" | "." | ")" | $)
  fact    ?p accord:officialOf ?c
  yes     Hua Mei, the Chinese foreign ministry spokeswoman, rejected the claim.
      =>  Hua Mei | accord:officialOf | China
  yes     Hua Mei, a spokeswoman for China's Foreign Ministry, rejected the claim.
      =>  Hua Mei | accord:officialOf | China
  yes     A spokeswoman for the Chinese Foreign Ministry, Hua Mei, rejected the claim.
      =>  Hua Mei | accord:officialOf | China
  no      Hua Mei, a critic of China's Foreign Ministry, rejected the claim.
  no      Hua Mei, a spokeswoman for China's Huawei, rejected the claim.

pattern name-comma-organization-title
  about   an organization and its office in apposition to a name
  tokens  ?p:Person[name] <apart> (the|a|an)? (@adverb-of-office)* (?q:Organization and the?)? ?o:Organization <short> <whose>? <rank> (pos:PROPN|NOUN)? ?t:Title[!plural] <field> ("," | ";" | "." | ")" | who | whose | $)
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?q
  yes     Tim Cook, Apple's chief executive, met reporters.
      =>  Tim Cook | schema:worksFor | Apple
      =>  Tim Cook | schema:jobTitle | chief executive
  yes     Tim Cook, Apple's chief executive who grew up in Mobile, met reporters.
      =>  Tim Cook | schema:worksFor | Apple
      =>  Tim Cook | schema:jobTitle | chief executive
  yes     Kofi Annan, the UN and Arab League chief mediator, met reporters.
      =>  Kofi Annan | schema:worksFor | UN
      =>  Kofi Annan | schema:worksFor | Arab League
      =>  Kofi Annan | schema:jobTitle | chief mediator
  no      Tim Cook, Apple and Google met reporters.

pattern title-of-organization-name
  about   the head of a body, then the name
  tokens  (the|a|an)? ?t:Title[!plural, !@outsider] <other-office> <office-at> <owner> ?o:Organization[!nominal] <short> (in the? :Place|Country)? ?p:Person[name]
  tokens  (the|a|an)? ?t:Title[!plural, !@outsider] <other-office> <office-at> <owner> ?o:Organization <short> (in the? :Place|Country)? "," :Title? ?p:Person[name] !and
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?u
  fact    ?p schema:jobTitle ?t
  yes     The head of the African Union Commission, Moussa Faki, agreed.
      =>  Moussa Faki | schema:worksFor | African Union Commission
      =>  Moussa Faki | schema:jobTitle | head
  no      The head of the African Union Commission met Moussa Faki.
  no      Tom Hall became head of the company Moussa Faki had founded.

words professor
  professor chair fellow lecturer

pattern named-chair-at-organization
  about   a chair that bears its founder's name
  tokens  ?p:Person[name] <apart> the :Person[name] ?t:Title[@professor, !plural] ((of|in) ..5)? (at|of) <owner> ?o:Organization
  tokens  ?p:Person[name] <apart> <owner> ?o:Organization <whose> :Person[name] ?t:Title[@professor, !plural]
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     Sidney Fox, the Steven Roth Professor of Management at Dartmouth College, wrote the book.
      =>  Sidney Fox | schema:worksFor | Dartmouth College
      =>  Sidney Fox | schema:jobTitle | Professor of Management
  no      Sidney Fox, the Steven Roth biographer at Dartmouth College, wrote the book.

pattern name-for-organization
  about   who speaks for a body, named with it and no office
  tokens  ?p:Person[name] (","? for the | "," with the?) ?o:Organization <short> "," (said|says|told|added|noted|explained|stressed|reported|warned)
  fact    ?p schema:worksFor ?o
  yes     Jane Doe, for the World Health Organization (WHO), said it was over.
      =>  Jane Doe | schema:worksFor | World Health Organization
  yes     Jane Doe, with Human Rights Watch, said it was over.
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  no      Jane Doe left for the World Health Organization, said it was over and slept.

pattern director-of-part-at-organization
  about   who leads a part of a body is of the body
  tokens  ?p:Person[name] <apart> (a|an|the)? <rank> :Title[!plural, !@outsider] (of|for|at|in) <owner> :Organization <short> (at|of) <owner> ?o:Organization ("," | "." | ";" | $)
  fact    ?p schema:worksFor ?o
  yes     Jane Doe, director of the Center for Asian Studies at Rutgers University, agreed.
      =>  Jane Doe | schema:worksFor | Rutgers University
  no      Jane Doe, director of the Center for Asian Studies, met Rutgers University.

pattern lawmaker-for-seat
  about   who speaks for a constituency in a parliament
  tokens  (the|a|an)? <rank> ?t:Title[!plural] representing ..6 (in|at) <owner> ?o:Organization <short> ","? ?p:Person[name] !and
  tokens  ?p:Person[name] <apart> (the|a|an)? <rank> ?t:Title[!plural] representing ..6 (in|at) <owner> ?o:Organization
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     The lawmaker representing Halden East in the Acton State House of Assembly, Chris Okon, disagreed.
      =>  Chris Okon | schema:worksFor | Acton State House of Assembly
      =>  Chris Okon | schema:jobTitle | lawmaker
  no      The lawmaker representing Halden East in the Acton State House of Assembly called Chris Okon.

pattern titles-at-organization-including
  about   people of one trade at one organization, named after "including"
  tokens  ?t:Title[plural, !@adherent] (at|with|from|of|for) the? ?o:Organization ","? @including each(?p:Person[name])
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     Economists at Goldman Sachs, including Jan Hatzius and Alec Phillips, raised their forecast.
      =>  Jan Hatzius | schema:worksFor | Goldman Sachs
      =>  Jan Hatzius | schema:jobTitle | Economist
      =>  Alec Phillips | schema:worksFor | Goldman Sachs
      =>  Alec Phillips | schema:jobTitle | Economist
  no      Economists at Goldman Sachs spoke to Jan Hatzius and Alec Phillips.

pattern names-comma-titles-at-organization
  about   two names, then their common trade and organization
  tokens  each(?p:Person[name]) "," (the|both|all)? (pos:ADJ|VERB)* ?t:Title[plural] (at|with|from|of|for) <owner> ?o:Organization
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     Jan Hatzius and Alec Phillips, economists at Goldman Sachs, raised their forecast.
      =>  Jan Hatzius | schema:worksFor | Goldman Sachs
      =>  Jan Hatzius | schema:jobTitle | economist
      =>  Alec Phillips | schema:worksFor | Goldman Sachs
      =>  Alec Phillips | schema:jobTitle | economist
  no      Jan Hatzius and Alec Phillips met economists at Goldman Sachs.

pattern name-of-organization
  about   a name, then "of" the organization
  tokens  ?p:Person[name] ","? (of|from|with) the <owner> ?o:Organization
  tokens  ?p:Person[name] ","? (formerly|previously|currently|now)? of (:Country <whose>)? ?o:Organization
  tokens  ?p:Person[name] <apart> (pos:NOUN|ADJ|PROPN|ADV|DET)* (now|currently|formerly|previously) (at|with|of) the? ?o:Organization
  tokens  ?p:Person[name] "(" ?o:Organization[!media] (("," | "/") ..4)? ")"
  fact    ?p schema:worksFor ?o
  yes     Jane Doe of the Brookings Institution was not surprised.
      =>  Jane Doe | schema:worksFor | Brookings Institution
  yes     Jane Doe, a former diplomat now at the Brookings Institution, was not surprised.
      =>  Jane Doe | schema:worksFor | Brookings Institution
  yes     Jane Doe, formerly of Barclays, was not surprised.
      =>  Jane Doe | schema:worksFor | Barclays
  yes     Jane Doe (Labour Party, Cross River) was not surprised.
      =>  Jane Doe | schema:worksFor | Labour Party
  yes     Jens Vogt from the Social Democratic Party was not surprised.
      =>  Jens Vogt | schema:worksFor | Social Democratic Party
  no      Jane Doe spoke of the Brookings Institution.

# What may be somebody's: no ministry, and no book.
words enterprise
  from organization-nouns party
  from organization-nouns company
  from organization-nouns sport
  from organization-nouns ngo
  from organization-nouns finance
  from organization-nouns armed

pattern organization-genitive-name
  about   an organization in the genitive before a name, or the other way round
  tokens  ?o:Organization <whose> each(?p:Person[name]) !pos:PROPN
  tokens  ?p:Person[name] <whose> <creed> ?o:Organization[party|sport|company|@enterprise] (party|movement|alliance|bloc|faction|coalition|group|"(" | !(pos:NOUN|PROPN))
  tokens  ?p:Person[name] <whose> <creed> ?o:Organization[!media, !government] (party|movement|alliance|bloc|faction|coalition)
  fact    ?p schema:worksFor ?o
  yes     The Brookings Institution's Jane Doe was not surprised.
      =>  Jane Doe | schema:worksFor | Brookings Institution
  yes     Peter Kyle's Labour Party was not surprised.
      =>  Peter Kyle | schema:worksFor | Labour Party
  yes     Peter Kyle's right-wing Fidesz party was not surprised.
      =>  Peter Kyle | schema:worksFor | Fidesz
  no      Scholars at Stanford University's Hoover Institution were not surprised.
  no      The Brookings Institution quoted Jane Doe.
  no      Peter Kyle's views surprised the Labour Party.

pattern organization-whose-title-is
  about   a body, and who holds which of its offices
  tokens  ?o:Organization <short> "," whose <rank> ?t:Title[!plural, !@outsider] (is|was) ?p:Person[name] ","
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     The Brookings Institution, whose president is Jane Doe, wrote the paper.
      =>  Jane Doe | schema:worksFor | Brookings Institution
      =>  Jane Doe | schema:jobTitle | president
  no      The Brookings Institution, whose critic is Jane Doe, wrote the paper.

pattern name-comma-affiliate-of-organization
  about   a member, founder or the like in apposition
  tokens  ?p:Person[name] <apart> (a|an|the)? (pos:ADJ|VERB|NOUN | @adverb-of-office)* @affiliate (of|at|in) <owner> ?o:Organization
  fact    ?p schema:worksFor ?o
  yes     Jane Doe, a founding member of Human Rights Watch, wrote the paper.
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  no      Jane Doe, the Red Cross and Human Rights Watch wrote the paper.

# Parts of bodies.
words unit
  group programme program project unit branch division department arm wing caucus office faction bureau section team desk board

pattern heads-organization
  about   a person heads, leads or chairs an organization
  tokens  ?p:Person[name] "," who <verb-group> (heads|leads|chairs|headed|led|chaired|directs|directed|runs|ran|founded) <owner> ?o:Organization
  deps    lemma:head|lead|chair|run|chairs|found|co-found|cofound|manage pos:VERB
            subj ?p:Person
            obj ?o:Organization
  deps    lemma:coach|captain xpos:VBZ|VBD|VBN|VBG|VB
            subj ?p:Person
            obj ?o:Organization
  deps    lemma:head|lead|chair|direct|run|manage pos:VERB
            subj ?p:Person
            obj @unit
              nmod:poss or compound or nmod:of ?o:Organization
  tokens  ?p:Person[name] <verb-group> (heads|leads|chairs) <owner> ?o:Organization !<whose>
  tokens  ?p:Person[name] ("," who)? <verb-group> lemma:take (the (helm|reins) | charge | the chair) (of|at) <owner> ?o:Organization !<whose>
  tokens  ?p:Person[name] ("," who)? <verb-group> (heads|leads|directs|runs|chairs) (the|its|a) ..3 @unit (at|of|in) the? ?o:Organization
  fact    ?p schema:worksFor ?o
  yes     Ann Hill, who directs the Asia programme at the Brookings Institution, agreed.
      =>  Ann Hill | schema:worksFor | Brookings Institution
  yes     Christine Lagarde and Jan Hatzius lead the Social Democrats' parliamentary group.
      =>  Christine Lagarde | schema:worksFor | Social Democrats
      =>  Jan Hatzius | schema:worksFor | Social Democrats
  yes     Christine Lagarde, who heads the European Central Bank, was cautious.
      =>  Christine Lagarde | schema:worksFor | European Central Bank
  yes     The European Commission is led by Ursula Albrecht.
      =>  Ursula Albrecht | schema:worksFor | European Commission
  yes     Christine Lagarde, who heads the leftist Syriza party, was cautious.
      =>  Christine Lagarde | schema:worksFor | Syriza
  yes     Christine Lagarde heads the right-wing Likud party.
      =>  Christine Lagarde | schema:worksFor | Likud
  yes     Christine Lagarde took the helm at the International Monetary Fund.
      =>  Christine Lagarde | schema:worksFor | International Monetary Fund
  no      Norway coach Henry Koster, Acton City boss Tom Hall and Ann Hill have been mentioned.
  no      The Paramount film was directed by Henry Koster.
  no      Christine Lagarde never headed the World Bank.

pattern works-for
  about   a person works for an organization
  tokens  ?p:Person[name] ("," who)? <verb-group> lemma:work|teach|lecture (for|at) the? ?o:Organization
  deps    lemma:work|teach|lecture|intern pos:VERB
            subj ?p:Person
            pp:for|at ?o:Organization
  deps    lemma:work|serve pos:VERB
            subj ?p:Person
            pp:in ?o:Organization[government|@public-body]
  deps    lemma:represent pos:VERB
            subj ?p:Person
            obj ?o:Organization[!media, !government, !@public-body]
  fact    ?p schema:worksFor ?o
  yes     Jane Doe works for the Brookings Institution.
      =>  Jane Doe | schema:worksFor | Brookings Institution
  yes     Wendy Clark, who teaches economics at Stanford University, was cautious.
      =>  Wendy Clark | schema:worksFor | Stanford University
  yes     Wendy Clark served in the Ministry of Social Affairs.
      =>  Wendy Clark | schema:worksFor | Ministry of Social Affairs
  no      Jane Doe does not work for the Brookings Institution.
  no      Jane Doe wants to work for the Brookings Institution.

pattern is-title-of-organization
  about   a person is the head of an organization
  tokens  ?p:Person ("," who)? (is|was|(has|had) (pos:ADV)? been|remains) (pos:ADV)? (the|a|an)? <rank> ?t:Title[!plural, !@adherent] <other-office> <office-at> <owner> ?o:Organization !@beside
  deps    ?t:Title[!plural, !@adherent]
            subj ?p:Person
            cop lemma:be
            maybe nmod:of|at|for|with or compound or nmod:poss ?o:Organization
  fact    ?p schema:jobTitle ?u
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  yes     Jane Doe is the director of Human Rights Watch.
      =>  Jane Doe | schema:jobTitle | director
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  no      Jane Doe is not the director of Human Rights Watch.
  no      Jane Doe was never director of Human Rights Watch.

pattern is-title-of-country
  about   a person is the president of a country
  deps    ?t:Title[@office, !plural]
            subj ?p:Person
            cop lemma:be
            nmod:of or amod or compound or nmod:poss ?c:Country
  tokens  ?p:Person[name] ("," who)? (is|was|(has|had) (pos:ADV)? been|remains) (pos:ADV)? (the|a|an)? <rank> ?t:Title[@office, !plural] ((of|for) ..4)? of the? ?c:Country
  tokens  ?p:Person[name] "," who (is|was|has been|had been|remains) (pos:ADV)? (the|a|an)? ?c:Country <whose>? <rank> ?t:Title[@office, !plural]
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     Robert Mugabe was the first prime minister of Zimbabwe.
      =>  Robert Mugabe | accord:officialOf | Zimbabwe
      =>  Robert Mugabe | schema:jobTitle | prime minister
  yes     Alexander Stubb is the president of Finland.
      =>  Alexander Stubb | accord:officialOf | Finland
      =>  Alexander Stubb | schema:jobTitle | president
  yes     Claire Dubois, who was the foreign minister of France, arrived late.
      =>  Claire Dubois | accord:officialOf | France
      =>  Claire Dubois | schema:jobTitle | foreign minister
  no      Alexander Stubb is not the president of Finland.
