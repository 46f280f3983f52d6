# Who speaks for whom at a meeting.

pattern leading-the-delegation-are
  about   inverted: leading a country's delegation are A, B and C
  tokens  (leading|heading) the? ?c:Country <whose>? (pos:ADJ|NOUN)* @delegation lemma:be each(<someone>)
  context ?e:Event within 3
  modality planned
  fact    ?p accord:officialOf ?c
  fact    ?e accord:participant ?p
  yes     Talks will open in Oslo. Leading the Swedish delegation are Trade Minister Anna Berg, Jan Holm, and Ambassador Eva Lind.
      =>  Anna Berg | accord:officialOf | Sweden
      =>  Jan Holm | accord:officialOf | Sweden
      =>  Eva Lind | accord:officialOf | Sweden
      =>  Talks | accord:participant | Anna Berg
      =>  Talks | accord:participant | Jan Holm
      =>  Talks | accord:participant | Eva Lind
  no      Talks will open in Oslo. Leading the Swedish economy is difficult, Anna Berg said.

pattern delegation-led-by
  about   a country's delegation or government, led by A
  tokens  ?c:Country <whose>? (pos:ADJ|NOUN)* (@delegation|government) ","? (led|headed|chaired|represented) by each(<someone>)
  tokens  (@delegation|government) (from|of) the? ?c:Country ","? (led|headed|chaired|represented) by each(<someone>)
  tokens  :Organization[@public-body](has ?c:Country) ","? (led|headed|chaired|represented) by each(<someone>)
  fact    ?p accord:officialOf ?c
  yes     The Swedish delegation, led by Anna Berg, arrived early.
      =>  Anna Berg | accord:officialOf | Sweden
  no      The Swedish delegation, welcomed by Anna Berg, arrived early.

pattern officials-including
  about   officials of a country, some of them named
  tokens  ?c:Country[!metonym] <whose>? (pos:ADJ)* (officials|ministers|leaders|diplomats|negotiators|lawmakers|generals|dignitaries) ","? @including each((the | @adverb-of-office | :Title | (pos:ADJ|NOUN|PROPN) :Title)* ?p:Person[name])
  fact    ?p accord:officialOf ?c
  yes     Senior Swedish officials, including Anna Berg and former President Jan Holm, arrived early.
      =>  Anna Berg | accord:officialOf | Sweden
      =>  Jan Holm | accord:officialOf | Sweden
  no      Senior Swedish officials met others, including Anna Berg.

pattern leads-the-delegation
  about   a person leads a country's delegation
  deps    lemma:lead|head pos:VERB
            subj ?p:Person
            obj @delegation
              amod or compound or nmod:poss or nmod:of|from ?c:Country
  modality planned
  fact    ?p accord:officialOf ?c
  yes     Anna Berg will lead the Swedish delegation.
      =>  Anna Berg | accord:officialOf | Sweden
  no      Anna Berg will not lead the Swedish delegation.

pattern represented-by-person
  about   a country is represented at a meeting by a person
  tokens  ?c:Country <verb-group> represented (at ..4)? by each(<someone>)
  deps    lemma:represent pos:VERB
            obj ?c:Country
            subj ?p:Person
            pp:at|in|during :Event
  tokens  each(<someone>) <verb-group> lemma:represent the? ?c:Country[!demonym] (at|in|during) (the|a|an|these|those)? (pos:ADJ|NOUN|NUM)* :Event
  context ?e:Event within 3
  modality planned
  fact    ?p accord:officialOf ?c
  fact    ?e accord:participant ?p
  yes     The summit opens on Friday. Sweden will be represented by Trade Minister Anna Berg.
      =>  Anna Berg | accord:officialOf | Sweden
      =>  summit | accord:participant | Anna Berg
  yes     The talks opened on Friday. Trade Minister Anna Berg and her deputy Jan Holm are representing Sweden at the talks.
      =>  Anna Berg | accord:officialOf | Sweden
      =>  Jan Holm | accord:officialOf | Sweden
      =>  talks | accord:participant | Anna Berg
      =>  talks | accord:participant | Jan Holm
  no      The summit opens on Friday. Sweden was not represented by Anna Berg.
  no      The summit opens on Friday. Anna Berg, who represented Sweden in court, agreed.

pattern represented-by-body
  about   a country is represented at a meeting by officials of a public body
  tokens  ?c:Country <verb-group> represented (at ..4)? by (..8 and)? pos:ADJ? @delegate from the? ?o:Organization[government|unlisted, government|@public-body]
  deps    lemma:represent pos:VERB
            obj ?c:Country
            subj ?o:Organization[government|unlisted, government|@public-body] via @delegate
  context ?e:Event within 3
  modality planned
  fact    ?o accord:bodyOf ?c
  fact    ?e accord:participant ?o
  yes     The summit opens on Friday. Sweden will be represented by officials from the Ministry of Finance.
      =>  Ministry of Finance | accord:bodyOf | Sweden
      =>  summit | accord:participant | Ministry of Finance
  yes     The summit opens on Friday. Sweden will be represented by Vice Premier He Lin and senior officials from the Ministry of Finance.
      =>  Ministry of Finance | accord:bodyOf | Sweden
      =>  summit | accord:participant | Ministry of Finance
  no      The summit opens on Friday. Sweden criticized officials from the Ministry of Finance.

pattern organization-represented-by
  about   an organization is represented, headed or led by a person
  tokens  ?o:Organization ("(" ..3 ")")? @kind-of-body? ","? (led|headed|chaired|represented|founded|run) by each(<someone>)
  fact    ?p schema:worksFor ?o
  yes     Poland's ruling Law and Justice (PiS) party, led by Jane Doe, signed first.
      =>  Jane Doe | schema:worksFor | Law and Justice
  yes     The World Bank, represented by Jane Doe, signed first.
      =>  Jane Doe | schema:worksFor | World Bank
  no      The World Bank, criticized by Jane Doe, signed first.
