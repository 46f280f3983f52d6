# Public bodies and their countries.

pattern public-body-name-has-country
  about   the name of a public body names its country
  tokens  ?o:Organization[government|unlisted, government|@public-body](has ?c:Country)
  fact    ?o accord:bodyOf ?c
  yes     The Russian Foreign Ministry denied it.
      =>  Russian Foreign Ministry | accord:bodyOf | Russia
  no      The American Red Cross denied it.
  no      The Revolutionary Armed Forces of Colombia denied it.

pattern country-public-body
  about   a country or demonym before the name of a public body
  tokens  ?c:Country "'s"? (pos:ADJ)? ?o:Organization[government|unlisted, government|@public-body]
  fact    ?o accord:bodyOf ?c
  yes     China's Ministry of Commerce denied it.
      =>  Ministry of Commerce | accord:bodyOf | China
  no      China's Huawei denied it.

pattern country-state-media
  about   a country's state-run or official news agency, broadcaster or paper
  tokens  ?c:Country "'s"? <state-run> (news agency | news | broadcaster | television | tv | newspaper | radio | media)? ?o:Organization
  fact    ?o accord:bodyOf ?c
  yes     China's official Xinhua News Agency carried the story.
      =>  Xinhua News Agency | accord:bodyOf | China
  no      China's rival Apple carried the story.

define state-run
  (official | state | state-run | state-owned | state-controlled | state-backed | state-funded
  | state "-" (run|owned|controlled|backed|funded))
