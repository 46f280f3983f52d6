# Who holds which office, and where: runs of title and name, appositions,
# clauses that name or appoint.

pattern title-before-name
  about   a title directly before a name
  tokens  ?t:Title[!plural] ?p:Person[name]
  fact    ?p schema:jobTitle ?t
  yes     Treasury Secretary Janet Yellen spoke in Ottawa.
      =>  Janet Yellen | schema:jobTitle | Treasury Secretary
  no      The minister told Janet Yellen to wait.

pattern titles-before-names
  about   one title in the plural for several names
  tokens  ?t:Title[plural] each(?p:Person[name])
  fact    ?p schema:jobTitle ?t
  yes     Presidents Vladimir Putin and Emmanuel Macron spoke for an hour.
      =>  Vladimir Putin | schema:jobTitle | President
      =>  Emmanuel Macron | schema:jobTitle | President
  no      The presidents called Emmanuel Macron.

pattern country-title-name
  about   a country or its demonym before a public office and a name
  tokens  not-after(in) ?c:Country "'s"? (pos:ADJ|NUM | @adverb-of-office)* ?t:Title[@office, !plural] ?p:Person[name]
  tokens  ?t:Title[@office, !plural](has ?c:Country) ?p:Person[name]
  fact    ?p accord:officialOf ?c
  yes     French President Emmanuel Macron arrived late.
      =>  Emmanuel Macron | accord:officialOf | France
  yes     Kenya's President William Ruto opened the session.
      =>  William Ruto | accord:officialOf | Kenya
  no      French singer Carla Bruni arrived late.
  no      In Turkey Minister Tobias Hall met reporters.

pattern country-title-comma-name
  about   a country's office, then the name between commas
  tokens  ?c:Country "'s"? (pos:ADJ | @adverb-of-office)* ?t:Title[@office, !plural] ((of|for) ..4)? "," ?p:Person[name] !and
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     Japan's foreign minister, Yoko Kamikawa, left on Friday.
      =>  Yoko Kamikawa | accord:officialOf | Japan
      =>  Yoko Kamikawa | schema:jobTitle | foreign minister
  no      Japan's foreign minister met Yoko Kamikawa.

pattern title-of-country-name
  about   the president of a country, before or beside the name
  tokens  ?t:Title[@office, !plural] ((of|for) ..4)? of the? ?c:Country ","? ?p:Person[name] !and
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
  tokens  ?p:Person[name] "," (the|a|an)? (@adverb-of-office)* ?c:Country "'s"? (pos:ADJ | @adverb-of-office)* ?t:Title[@office, !plural] (of ..4 | for ..4 | to ..4)? ("," | ";" | "." | ")" | "—" | $)
  tokens  ?p:Person[name] "," (a|an)? (@adverb-of-office)* ?t:Title[@office, !plural] ((of|for) ..4)? of the? ?c:Country
  tokens  ?p:Person[name] "," the (@adverb-of-office)* ?t:Title[@office, !plural] ((of|for) ..4)? of the? ?c:Country ("," | ";" | "." | ")" | $)
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     Felipe González, former president of Spain, disagreed.
      =>  Felipe González | accord:officialOf | Spain
      =>  Felipe González | schema:jobTitle | president
  yes     Katherine Tai, the US trade representative, disagreed.
      =>  Katherine Tai | accord:officialOf | United States
      =>  Katherine Tai | schema:jobTitle | trade representative
  no      According to Felipe González, the president of Spain will resign.

pattern ambassador-to
  about   an ambassador: of whom, whatever the country that follows "to"
  tokens  ?c:Country "'s"? (pos:ADJ)* ?t:Title[@office, !plural] to the? :Country|Organization ","? ?p:Person[name] !and
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     Russia's ambassador to China, Igor Morgulov, declined to comment.
      =>  Igor Morgulov | accord:officialOf | Russia
      =>  Igor Morgulov | schema:jobTitle | ambassador
  no      Russia's ambassador to China thanked Igor Morgulov.

pattern name-comma-title
  about   a bare title in apposition, closed by punctuation
  tokens  ?p:Person[name] "," (@adverb-of-office)* ?t:Title[!plural] ((of|for) ..5)? ("," | ";" | "." | ")" | $)
  tokens  ?p:Person[name] "," (a|an|the) (pos:ADJ | @adverb-of-office)* ?t:Title[!plural] ((of|for) ..5)? ("," | ";" | "." | ")")
  fact    ?p schema:jobTitle ?t
  yes     Liz Truss, international trade secretary, opened the talks.
      =>  Liz Truss | schema:jobTitle | international trade secretary
  no      According to Liz Truss, ministers were late.

pattern organization-title-name
  about   a named body before a title and a name
  tokens  ?o:Organization "'s"? (pos:ADJ | @adverb-of-office)* ?t:Title[!plural] ","? ?p:Person[name] !and
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     Reuters correspondent Jane Lee filed the report.
      =>  Jane Lee | schema:worksFor | Reuters
      =>  Jane Lee | schema:jobTitle | correspondent
  no      Reuters asked Jane Lee about the report.

pattern organization-title-and-title-name
  about   two offices before one name, each with its own body or country
  tokens  (?o:Organization | :Country) "'s"? ?t:Title and ((?o2:Organization | ?c:Country) "'s"? ?u:Title) ?p:Person[name]
  fact    ?p schema:worksFor ?o
  fact    ?p schema:worksFor ?o2
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:jobTitle ?u
  yes     African Union Chairman and Rwandan President Paul Kagame spoke first.
      =>  Paul Kagame | schema:worksFor | African Union
      =>  Paul Kagame | schema:jobTitle | Chairman
      =>  Paul Kagame | schema:jobTitle | President
  no      The chairman and Rwandan President Paul Kagame spoke first.

pattern country-public-body-title-name
  about   a ministry's spokesman is an official of the ministry's country
  tokens  ?o:Organization[government|unlisted, government|@public-body](has ?c:Country) ?t:Title[@office, !plural] ?p:Person[name]
  tokens  ?c:Country "'s"? ?o:Organization[government|unlisted, government|@public-body] ?t:Title[@office, !plural] ?p:Person[name]
  fact    ?p accord:officialOf ?c
  yes     Chinese Foreign Ministry spokesman Lin Jian rejected the claim.
      =>  Lin Jian | accord:officialOf | China
  no      Chinese Football Association spokesman Lin Jian rejected the claim.

pattern name-comma-title-of-organization
  about   an office and its organization in apposition to a name
  tokens  ?p:Person[name] "," (a|an|one of)? the? (pos:ADJ | @adverb-of-office)* ?t:Title[!plural] ((of|for) ..5)? (of|at|for|with|in) the? ?o:Organization
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     Kevin Hassett, head of the National Economic Council, spoke on Monday.
      =>  Kevin Hassett | schema:worksFor | National Economic Council
      =>  Kevin Hassett | schema:jobTitle | head
  no      Kevin Hassett, the National Economic Council and two others spoke.

pattern name-comma-organization-title
  about   an organization and its office in apposition to a name
  tokens  ?p:Person[name] "," (the|a|an)? ?o:Organization "'s"? (pos:ADJ | @adverb-of-office)* ?t:Title[!plural] ((of|for) ..5)? ("," | ";" | "." | ")" | $)
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     Tim Cook, Apple's chief executive, met reporters.
      =>  Tim Cook | schema:worksFor | Apple
      =>  Tim Cook | schema:jobTitle | chief executive
  no      Tim Cook, Apple and Google met reporters.

pattern title-of-organization-name
  about   the head of a body, then the name
  tokens  (the|a|an)? ?t:Title[!plural] ((of|for) ..4)? (of|at|for|with) the? ?o:Organization ","? ?p:Person[name] !and
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     The head of the African Union Commission, Moussa Faki, agreed.
      =>  Moussa Faki | schema:worksFor | African Union Commission
      =>  Moussa Faki | schema:jobTitle | head
  no      The head of the African Union Commission met Moussa Faki.

pattern titles-at-organization-including
  about   people of one trade at one organization, named after "including"
  tokens  ?t:Title[plural] (at|with|from|of|for) the? ?o:Organization ","? @including each(?p:Person[name])
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
  tokens  each(?p:Person[name]) "," (the)? (pos:ADJ)* ?t:Title[plural] (at|with|from|of|for) the? ?o:Organization
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
  tokens  ?p:Person[name] ","? of the? ?o:Organization
  fact    ?p schema:worksFor ?o
  yes     Jane Doe of the Brookings Institution was not surprised.
      =>  Jane Doe | schema:worksFor | Brookings Institution
  no      Jane Doe spoke of the Brookings Institution.

pattern organization-genitive-name
  about   an organization in the genitive before a name
  tokens  ?o:Organization "'s" ?p:Person[name]
  fact    ?p schema:worksFor ?o
  yes     The Brookings Institution's Jane Doe was not surprised.
      =>  Jane Doe | schema:worksFor | Brookings Institution
  no      The Brookings Institution quoted Jane Doe.

pattern name-comma-affiliate-of-organization
  about   a member, founder or the like in apposition
  tokens  ?p:Person[name] "," (a|an|the)? (pos:ADJ|VERB|NOUN | @adverb-of-office)* @affiliate (of|at|in) the? ?o:Organization
  fact    ?p schema:worksFor ?o
  yes     Jane Doe, a founding member of Human Rights Watch, wrote the paper.
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  no      Jane Doe, the Red Cross and Human Rights Watch wrote the paper.

pattern heads-organization
  about   a person heads, leads or chairs an organization
  tokens  ?p:Person[name] "," who <verb-group> (heads|leads|chairs|headed|led|chaired) the? ?o:Organization
  deps    lemma:head|lead|chair|direct|run|chairs pos:VERB
            subj ?p:Person
            obj ?o:Organization
  fact    ?p schema:worksFor ?o
  yes     Christine Lagarde, who heads the European Central Bank, was cautious.
      =>  Christine Lagarde | schema:worksFor | European Central Bank
  yes     The European Commission is led by Ursula Albrecht.
      =>  Ursula Albrecht | schema:worksFor | European Commission
  no      Christine Lagarde never headed the World Bank.

pattern works-for
  about   a person works for an organization
  tokens  ?p:Person[name] ("," who)? <verb-group> lemma:work (for|at) the? ?o:Organization
  deps    lemma:work pos:VERB
            subj ?p:Person
            obl:for|at ?o:Organization
  fact    ?p schema:worksFor ?o
  yes     Jane Doe works for the Brookings Institution.
      =>  Jane Doe | schema:worksFor | Brookings Institution
  no      Jane Doe does not work for the Brookings Institution.

pattern is-title-of-organization
  about   a person is the head of an organization
  tokens  ?p:Person[name] (is|was|has been|remains) (pos:ADV)? (the|a|an)? (pos:ADJ | @adverb-of-office)* ?t:Title[!plural] ((of|for) ..4)? (of|at|for|with) the? ?o:Organization
  deps    ?t:Title[!plural]
            nsubj ?p:Person
            cop lemma:be
            maybe nmod:of|at|for|with or compound or nmod:poss ?o:Organization
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  yes     Jane Doe is the director of Human Rights Watch.
      =>  Jane Doe | schema:jobTitle | director
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  no      Jane Doe is not the director of Human Rights Watch.

pattern is-title-of-country
  about   a person is the president of a country
  deps    ?t:Title[@office, !plural]
            nsubj ?p:Person
            cop lemma:be
            nmod:of or amod or compound or nmod:poss ?c:Country
  fact    ?p accord:officialOf ?c
  yes     Alexander Stubb is the president of Finland.
      =>  Alexander Stubb | accord:officialOf | Finland
  no      Alexander Stubb is not the president of Finland.

pattern became-title
  about   a person becomes, or serves as, something
  tokens  ?p:Person[name] ("," who)? <verb-group> (became|served|serves|remains|remained|acts|acted|serving) as? (the|a|an)? (pos:ADJ | @adverb-of-office)* ?t:Title[!plural] (((of|for) ..4)? ((of|at|for) the? ?o:Organization | of the? ?c:Country))?
  deps    lemma:become|remain|serve|act
            subj ?p:Person
            xcomp or obl:as ?t:Title[!plural]
              maybe nmod:of|at|for ?o:Organization
              maybe nmod:of or nmod:poss or amod or compound ?c:Country
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  fact    ?p accord:officialOf ?c
  yes     Jane Doe served as director of Human Rights Watch.
      =>  Jane Doe | schema:jobTitle | director
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  no      Jane Doe may become director of Human Rights Watch.

pattern appointed-title
  about   a person is appointed, named or elected to an office
  tokens  ?p:Person[name] ("," who)? <verb-group> (appointed|named|elected|reelected) (as|to be)? (the|a|an)? (pos:ADJ | @adverb-of-office)* ?t:Title[!plural] (((of|for) ..4)? (of|at|for) the? ?o:Organization)?
  tokens  (appointed|named|elected|reelected) ?p:Person[name] as? (the|a|an)? (pos:ADJ | @adverb-of-office)* ?t:Title[!plural] (((of|for) ..4)? (of|at|for) the? ?o:Organization)?
  deps    lemma:appoint|name|elect|reelect|swear|install
            obj ?p:Person
            xcomp or obl:as or obl ?t:Title[!plural]
              maybe nmod:of|at|for ?o:Organization
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  yes     Jane Doe was appointed director of Human Rights Watch.
      =>  Jane Doe | schema:jobTitle | director
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  no      Jane Doe was not appointed director of Human Rights Watch.
