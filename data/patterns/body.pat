# Public bodies and their countries.

# Armed groups are no bodies of the country in their name.
words insurgent
  "revolutionary armed forces" "liberation front" "resistance army" "salvation army"
  "republican army" "national liberation army" "democratic forces" "people's defense forces"
  "free syrian army" "red army faction" "revolutionary front" "revolutionary army" "salvation front" "popular front"

pattern public-body-name-has-country
  about   the name of a public body names its country
  tokens  not-after("'s") ?o:Organization[government|unlisted, government|@public-body, !@insurgent](has ?c:Country)
  fact    ?o accord:bodyOf ?c
  yes     The Russian Foreign Ministry denied it.
      =>  Russian Foreign Ministry | accord:bodyOf | Russia
  yes     The Russian Ministry of Energy denied it.
      =>  Russian Ministry of Energy | accord:bodyOf | Russia
  yes     The Bank of Japan raised rates.
      =>  Bank of Japan | accord:bodyOf | Japan
  yes     The Armed Forces of the Philippines seized a post.
      =>  Armed Forces of the Philippines | accord:bodyOf | Philippines
  yes     Israel's parliament, the Knesset, passed the law.
      =>  Knesset | accord:bodyOf | Israel
  yes     The National People's Congress, China's parliament, passed the law.
      =>  National People's Congress | accord:bodyOf | China
  yes     The FBI, the U.S. domestic intelligence agency, opened a probe.
      =>  FBI | accord:bodyOf | United States
  yes     Germany's lower house of parliament, the Bundestag, passed the law.
      =>  Bundestag | accord:bodyOf | Germany
  yes     Afghanistan's intelligence agency, the National Directorate of Security (NDS), opened a probe.
      =>  National Directorate of Security | accord:bodyOf | Afghanistan
  yes     Kenya's central bank denied it.
      =>  Kenya's central bank | accord:bodyOf | Kenya
  yes     The foreign ministry of Japan denied it.
      =>  foreign ministry of Japan | accord:bodyOf | Japan
  yes     Talks at the Greek ministry of trade and industry failed.
      =>  Greek ministry of trade and industry | accord:bodyOf | Greece
  yes     Kenya's powerful finance ministry denied it.
      =>  Kenya's finance ministry | accord:bodyOf | Kenya
  no      The former Polish army and a Polish parliament denied it.
  no      The French and German foreign ministries denied it.
  no      The British and American military denied it.
  no      Brazil's army base, Chinese military exercises and the US army-trained dog drew crowds.
  no      The rival Libyan parliament denied it.
  no      Acme's German Service Office denied it.
  no      The American Red Cross denied it.
  no      The Revolutionary Armed Forces of Colombia denied it.
  no      The Bank of America raised fees.

pattern country-public-body
  about   a country or demonym before the name of a public body
  tokens  ?c:Country <whose>? (pos:ADJ)? ?o:Organization[government|unlisted, government|@public-body, !@insurgent]
  tokens  ?o:Organization[government|unlisted, government|@public-body, !@insurgent] of the? ?c:Country
  fact    ?o accord:bodyOf ?c
  yes     China's Ministry of Commerce denied it.
      =>  Ministry of Commerce | accord:bodyOf | China
  no      China's Huawei denied it.

pattern public-body-apposition
  about   a country's parliament, central bank or agency, and its name between commas
  tokens  ?c:Country <whose>? (pos:ADJ|NOUN|"-")* @body-noun (of parliament | of the legislature)? "," the? ?o:Organization <closed>
  tokens  ?o:Organization <short> "," (the|a)? (pos:ADJ|NOUN|"-")* ?c:Country <whose>? (pos:ADJ|NOUN|"-")* @body-noun (of parliament)? ("," | "." | $)
  tokens  (the)? @body-noun (of|in) the? ?c:Country "," the? ?o:Organization <closed>
  tokens  ?c:Country <whose>? (pos:ADJ|NOUN|"-")* @body-noun ?o:Organization[unlisted|government|@public-body]
  fact    ?o accord:bodyOf ?c
  yes     Israel's new parliament, the Knesset, passed the law.
      =>  Knesset | accord:bodyOf | Israel
  yes     The National People's Congress, China's busy legislature, passed the law.
      =>  National People's Congress | accord:bodyOf | China
  yes     The FBI, the main U.S. security agency, opened a probe.
      =>  FBI | accord:bodyOf | United States
  yes     Germany's busy lower house, the Bundestag, passed the law.
      =>  Bundestag | accord:bodyOf | Germany
  yes     Greece's spy agency EYP opened a probe.
      =>  EYP | accord:bodyOf | Greece
  no      Israel's largest company, Teva, denied it.

# The end of an apposition.
define closed
  ("," | "." | "(" | ";" | $)

words body-noun
  parliament legislature congress senate assembly ministry "central bank" army navy
  "air force" "coast guard" military government cabinet "supreme court" "constitutional court"
  "intelligence agency" "intelligence service" "spy agency" "security agency" "security service"
  "secret service" "space agency" "statistics office" "statistics agency" "lower house" "upper house"
  "foreign ministry" "defense ministry" "defence ministry" "trade ministry" "finance ministry"
  "election commission" "electoral commission" "prosecutor's office" "statistics bureau"
  "planning agency" "weather agency" "atomic energy agency" "nuclear agency" "police force"
  "border agency" "tax authority" "competition authority" "antitrust authority"

pattern country-state-media
  about   a country's state-run or official news agency, broadcaster or paper
  tokens  ?c:Country <whose>? <state-run> (news agency | news | broadcaster | television | tv | newspaper | radio | media)? ","? ?o:Organization
  tokens  ?o:Organization "," ?c:Country <whose>? <state-run> (news agency | news | broadcaster | television | tv | newspaper | radio | media)
  fact    ?o accord:bodyOf ?c
  yes     China's official Xinhua News Agency carried the story.
      =>  Xinhua News Agency | accord:bodyOf | China
  yes     Iran's state-backed broadcaster, IRIB, carried the story.
      =>  IRIB | accord:bodyOf | Iran
  no      China's rival Apple carried the story.

define state-run
  (official | state | state-run | state-owned | state-controlled | state-backed | state-funded
  | state "-" (run|owned|controlled|backed|funded))
