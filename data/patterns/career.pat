# Who comes into an office, holds it and leaves it: became, served as, was
# appointed, resigned as.

pattern became-title
  about   a person becomes, or serves as, something
  tokens  ?p:Person[name] ("," who)? <verb-group> (became|served|serves|remains|remained|acts|acted|serving) as? (the|a|an)? (pos:ADJ | @adverb-of-office)* ?t:Title[!plural, !@adherent] <other-office> (<office-at> <owner> ?o:Organization)?
  deps    lemma:become|remain|serve|act|resign|retire|quit|return|step
            subj ?p:Person
            xcomp or obl:as ?t:Title[!plural, !@adherent]
              maybe nmod:of|at|for ?o:Organization
  fact    ?p schema:jobTitle ?u
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  yes     Jane Doe served as director of Human Rights Watch.
      =>  Jane Doe | schema:jobTitle | director
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  yes     Jane Doe resigned as director of Human Rights Watch.
      =>  Jane Doe | schema:jobTitle | director
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  no      Jane Doe may become director of Human Rights Watch.

define in-and-out
  (lemma:step|stand down | lemma:take over | lemma:resign|retire|quit)

pattern left-office
  about   a person who resigned as something was it; who took over is it
  tokens  ?p:Person[name] ("," who)? <verb-group> <in-and-out> as (the|a|an)? (?o:Organization | :Country)? <whose>? <rank> ?t:Title[!plural, !@adherent] <other-office> (<office-at> <owner> ?o:Organization)?
  fact    ?p schema:jobTitle ?u
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  yes     Jane Doe, who stepped down as UN envoy in May, disagreed.
      =>  Jane Doe | schema:jobTitle | envoy
      =>  Jane Doe | schema:worksFor | UN
  yes     Jane Doe took over as coach of Manchester City in May.
      =>  Jane Doe | schema:jobTitle | coach
      =>  Jane Doe | schema:worksFor | Manchester City
  yes     Claire Dubois resigned as foreign minister of France on Monday.
      =>  Claire Dubois | schema:jobTitle | foreign minister
  no      Jane Doe refused to resign as UN envoy.

pattern role-of-title
  about   an office by way of its role, post or job
  tokens  ?p:Person ("," who)? <verb-group> (lemma:take|assume|hold|accept|leave|relinquish|resume|vacate|quit|fill (on|up|over)? | lemma:serve|continue|remain|work|stay in) (the|his|her|a)? <rank> (role|post|position|job|office|duties|mantle) (of|as) (the|a|an)? (?o:Organization <whose>? | :Country <whose>?)? <rank> ?t:Title[!plural, !@adherent] (<office-at> <owner> ?o:Organization)?
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  yes     Jane Doe took over the role of chief economist at Human Rights Watch in May.
      =>  Jane Doe | schema:jobTitle | chief economist
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  yes     Jane Doe, who continues in the post of UN envoy, agreed.
      =>  Jane Doe | schema:jobTitle | envoy
      =>  Jane Doe | schema:worksFor | UN
  no      Jane Doe refused to take on the role of chief economist.

pattern returns-as
  about   who comes to a body as something
  tokens  ?p:Person ("," who)? <verb-group> lemma:return|move|come|go|switch (back)? to <owner> ?o:Organization as (the|its|their|a|an)? <rank> ?t:Title[!plural, !@adherent]
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  yes     Jane Doe returned to Human Rights Watch as its director in May.
      =>  Jane Doe | schema:jobTitle | director
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  no      Jane Doe will never return to Human Rights Watch as its director.

pattern replaces-at
  about   a person follows another at a body
  tokens  ?p:Person[name] ("," who)? <verb-group> lemma:succeed|replace :Title? ?q:Person[name] (at|with) <owner> ?o:Organization
  fact    ?p schema:worksFor ?o
  fact    ?q schema:worksFor ?o
  yes     Jane Doe has replaced Anna Berg at Human Rights Watch.
      =>  Jane Doe | schema:worksFor | Human Rights Watch
      =>  Anna Berg | schema:worksFor | Human Rights Watch
  no      Jane Doe did not replace Anna Berg at Human Rights Watch.

pattern term-as-title
  about   a term or spell in an office
  tokens  ?p:Person ("," who)? <verb-group> lemma:win|serve|begin|complete|finish|start|secure (a|an|his|her|the|..2)? <rank> (pos:NUM "-" year)? (term|terms|stint|mandate|spell) (in office)? as (the|a|an)? (?o:Organization <whose>? | ?c:Country <whose>?)? <rank> ?t:Title[!plural, !@adherent] (<office-at> <owner> ?o:Organization | of the? ?c:Country)?
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  yes     Jane Doe has won a third term in office as president of Human Rights Watch.
      =>  Jane Doe | schema:jobTitle | president
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  no      Jane Doe hopes to win a third term in office as president of Human Rights Watch.

define installed
  (appointed|named|elected|reelected|re-elected|sworn|confirmed|inaugurated) (as|to be|in as)?

# What leads to a participle of somebody to whom something is done; without it
# the word is a verb of what he does: "A named General B".
define was
  (("," who)? <verb-group> lemma:be|get <verb-group> | "," (first | later | then | again | pos:ADV)?)

pattern appointed-title
  about   a person is appointed, named or elected to an office
  tokens  ?p:Person[name] <was> <installed> (the|a|an|its|his|her|their)? (:Country <whose>?)? (pos:ADJ | @adverb-of-office)* ?t:Title[!plural, !@adherent] <other-office> (<office-at> <owner> ?o:Organization)?
  tokens  ?p:Person[name] <was> <installed> ?o:Organization <whose>? (pos:ADJ | @adverb-of-office)* ?t:Title[!plural, !@adherent]
  tokens  (appointed|named|elected|reelected|designated|tapped|picked|installed) :Title? ?p:Person[name] ("," ..6 ",")? as? (the|a|an|his|her|its|their)? (pos:ADJ | @adverb-of-office)* ?t:Title[!plural, !@adherent] <other-office> (<office-at> <owner> ?o:Organization)?
  deps    lemma:appoint|name|elect|reelect|swear|install|reappoint|confirm|fire|dismiss|sack|oust|remove|hire|inaugurate|depose
            obj ?p:Person
            xcomp or obl:as or obl ?t:Title[!plural, !@adherent]
              maybe nmod:of|at|for ?o:Organization
  tokens  ?p:Person[name] <was> (fired|dismissed|sacked|ousted|removed|deposed|dropped|suspended|impeached) as (the|a|an|its|his|her|their)? (?o:Organization <whose>? | :Country <whose>?)? <rank> ?t:Title[!plural, !@adherent] (<office-at> <owner> ?o:Organization)?
  fact    ?p schema:jobTitle ?u
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  yes     Tom Hall, who was ousted as deputy chairman this month, disagreed.
      =>  Tom Hall | schema:jobTitle | deputy chairman
  yes     Carlos Silva was sworn in as Brazil's president on Monday.
      =>  Carlos Silva | schema:jobTitle | president
  yes     Carlos Silva was elected president of Brazil in October.
      =>  Carlos Silva | schema:jobTitle | president
  yes     Jane Doe was appointed director of Human Rights Watch.
      =>  Jane Doe | schema:jobTitle | director
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  yes     Jane Doe was fired as director of Human Rights Watch.
      =>  Jane Doe | schema:jobTitle | director
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  yes     Jane Doe, appointed director of Human Rights Watch in May, disagreed.
      =>  Jane Doe | schema:jobTitle | director
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  no      Jane Doe was not appointed director of Human Rights Watch.
  no      Jane Doe elected the president of Human Rights Watch.
  no      Jane Doe confirmed the new director of Human Rights Watch.

pattern appointed-together
  about   several appointments told with one verb, which is left out of all but the first
  tokens  (appointed|named|elected|reelected) each(:Title? ?p:Person[name] as? (the|a|an|his|her|its|their)? (pos:NOUN|ADJ | @adverb-of-office)* ?t:Title[!plural, !@adherent])
  tokens  <installed> (the|a|an|its|his|her|their)? <rank> :Title[!plural] ((of|for) ..3)? ("," | ";" | and | while)+ each(:Title? ?p:Person[name] as (the|a|an|its|his|her|their)? <rank> ?t:Title[!plural, !@adherent])
  fact    ?p schema:jobTitle ?t
  yes     Jane Doe was sworn in as premier, Tom Hall as interior minister and Anna Berg as the new mines minister.
      =>  Tom Hall | schema:jobTitle | interior minister
      =>  Anna Berg | schema:jobTitle | mines minister
  yes     The king named Jane Doe as premier, General Tom Hall interior minister and Admiral Anna Berg finance minister.
      =>  Jane Doe | schema:jobTitle | premier
      =>  Tom Hall | schema:jobTitle | interior minister
      =>  Anna Berg | schema:jobTitle | finance minister
  no      Jane Doe, whom the king never named, saw Tom Hall as a rival and Anna Berg as a friend.

pattern appointed-titles
  about   several people who are given the same office
  tokens  each(?p:Person[name] ((of|from) the? :Organization|Country|Place)?) ","? (was|were|have been|had been|has been) <installed> (the|as)? <rank> ?t:Title[plural, !@adherent]
  fact    ?p schema:jobTitle ?t
  yes     Jane Doe of the Labour Party, and Tom Hall were elected vice presidents.
      =>  Jane Doe | schema:jobTitle | vice president
      =>  Tom Hall | schema:jobTitle | vice president
  no      Jane Doe and Tom Hall were elected by the vice presidents.

pattern becomes-official
  about   a public office of a country that somebody comes into, holds or leaves
  tokens  ?p:Person[name] ("," who)? <verb-group> ((became|remains|remained) | (serves|served|serving|acts|acted) as | <in-and-out> as | (won|served|began|completed|secured) (a|an|his|her|the)? <rank> (term|terms|stint|mandate) (in office)? as) (the|a|an)? <rank> ?t:Title[@office, !plural, !@adherent, !@local-office] <other-office> (of|for) the? ?c:Country[!demonym]
  tokens  ?p:Person[name] ("," who)? <verb-group> ((became|remains|remained) | (serves|served|serving|acts|acted) as | <in-and-out> as) (the|a|an)? <rank> ?c:Country <whose>? <rank> ?t:Title[@office, !plural, !@adherent, !@local-office, !@partisan]
  tokens  ?p:Person[name] <was> <installed> (the|a|an)? <rank> ?t:Title[@office, !plural, !@adherent, !@local-office] <other-office> (of|for) the? ?c:Country[!demonym]
  tokens  ?p:Person[name] <was> <installed> (the|a|an)? <rank> ?c:Country <whose>? <rank> ?t:Title[@office, !plural, !@adherent, !@local-office, !@partisan]
  tokens  (appointed|named|elected|reelected) ?p:Person[name] as? (the|a|an)? <rank> ?t:Title[@office, !plural] of the? ?c:Country
  tokens  (appointed|named|elected|reelected) ?p:Person[name] as? (the|a|an)? ?c:Country <whose>? <rank> ?t:Title[@office, !plural]
  deps    lemma:become|remain|serve|act|resign|retire|quit|return|step
            subj ?p:Person
            xcomp or obl:as ?t:Title[@office, !plural, !@adherent, !@local-office]
              nmod:of or nmod:poss or amod or compound ?c:Country
  deps    lemma:appoint|name|elect|reelect|swear|install|reappoint|confirm|fire|dismiss|sack|oust|remove|inaugurate|depose
            obj ?p:Person
            xcomp or obl:as or obl ?t:Title[@office, !plural, !@adherent, !@local-office]
              nmod:of or nmod:poss or amod or compound ?c:Country
  fact    ?p accord:officialOf ?c
  yes     Claire Dubois resigned as foreign minister of France on Monday.
      =>  Claire Dubois | accord:officialOf | France
  yes     Carlos Silva was sworn in as Brazil's president on Monday.
      =>  Carlos Silva | accord:officialOf | Brazil
  yes     Carlos Silva was elected president of Brazil in October.
      =>  Carlos Silva | accord:officialOf | Brazil
  yes     Carlos Silva became Brazil's first environment minister in 1985.
      =>  Carlos Silva | accord:officialOf | Brazil
  yes     Carlos Silva has won a third term in office as president of Brazil.
      =>  Carlos Silva | accord:officialOf | Brazil
  no      Carlos Silva became the first Brazilian footballer in Japan.
  no      Carlos Silva was named coach of Brazil on Monday.
  no      Carlos Silva was elected as chairman of the Brazilian Governors' Forum.
  no      Carlos Silva appointed the Brazilian president to the board.
  no      Carlos Silva was not elected president of Brazil.

pattern named-to-succeed-as
  about   a person is named to follow another in an office
  modality any
  tokens  (?o:Organization <verb-group> not-after(not never)) (named|appointed|elected|picked|hired|tapped|chose) (:Country|Place)? :Title? ?p:Person[name] to (succeed|replace|follow) :Title? ?q:Person[name] as (the|a|an|its|their)? <rank> ?t:Title[!plural, !@adherent] !of
  fact    ?p schema:jobTitle ?t
  fact    ?q schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  fact    ?q schema:worksFor ?o
  yes     The Labour Party named Maria Duarte to replace Anna Berg as chairwoman.
      =>  Maria Duarte | schema:jobTitle | chairwoman
      =>  Maria Duarte | schema:worksFor | Labour Party
      =>  Anna Berg | schema:jobTitle | chairwoman
      =>  Anna Berg | schema:worksFor | Labour Party
  no      The Labour Party has not named Maria Duarte to replace Anna Berg as chairwoman.

pattern succeeds-as
  about   a person follows another in an office: both have held it
  tokens  ?p:Person[name] ("," who)? <verb-group> (lemma:succeed|replace|follow) :Title? ?q:Person as (the|a|an|its)? (?o:Organization <whose>? | ?c:Country <whose>?)? <rank> ?t:Title[!plural, !@adherent] (<office-at> <owner> ?o:Organization | of the? ?c:Country)?
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  fact    ?q schema:jobTitle ?t
  fact    ?q schema:worksFor ?o
  yes     Jane Doe succeeded Anna Berg as CDU leader.
      =>  Jane Doe | schema:jobTitle | leader
      =>  Jane Doe | schema:worksFor | CDU
      =>  Anna Berg | schema:jobTitle | leader
      =>  Anna Berg | schema:worksFor | CDU
  no      Jane Doe did not succeed Anna Berg as CDU leader.

pattern title-is-name
  about   an office, and who holds it
  tokens  (the|its|their|his|her|<whose>) <rank> (pos:NOUN|PROPN)? ?t:Title[!plural, !@adherent, !@outsider] (<office-at> <owner> ?o:Organization <short> (since ..2)? | of the? ?c:Country | of ..3)? (is|was) (pos:ADV)? :Title? ?p:Person[name] ("," | "." | ";" | and | "(" | $)
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  yes     The current president of the Brookings Institution is Jane Doe, a lawyer.
      =>  Jane Doe | schema:jobTitle | president
      =>  Jane Doe | schema:worksFor | Brookings Institution
  yes     The county's mayor is Jane Doe and the deputy mayor is Peter Novak.
      =>  Jane Doe | schema:jobTitle | mayor
      =>  Peter Novak | schema:jobTitle | deputy mayor
  no      The mayor is not Jane Doe.
  no      The mayor is Jane Doe's brother.

pattern title-of-country-is-name
  about   a country's office, and who holds it
  tokens  (the|its) <rank> ?t:Title[@office, !plural, !@partisan, !@local-office] of the? ?c:Country (is|was) (pos:ADV)? :Title? ?p:Person[name] ("," | "." | ";" | and | "(" | $)
  tokens  ?c:Country <whose>? <rank> ?t:Title[@office, !plural, !@partisan, !@local-office] (is|was) (pos:ADV)? :Title? ?p:Person[name] ("," | "." | ";" | and | "(" | $)
  fact    ?p accord:officialOf ?c
  fact    ?p schema:jobTitle ?t
  yes     The foreign minister of Chile is Jane Doe.
      =>  Jane Doe | accord:officialOf | Chile
      =>  Jane Doe | schema:jobTitle | foreign minister
  no      The football coach of Chile is Jane Doe.

pattern coming-and-going-as
  about   somebody's election, appointment or resignation as something
  tokens  @move of :Title? ?p:Person[name] as (the|a|an|its)? (?o:Organization <whose>? | :Country <whose>?)? <rank> ?t:Title[!plural, !@adherent] (<office-at> <owner> ?o:Organization)?
  tokens  ?p:Person[name] <whose> <rank> @move as (the|a|an|its)? (?o:Organization <whose>? | :Country <whose>?)? <rank> ?t:Title[!plural, !@adherent] (<office-at> <owner> ?o:Organization)?
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  yes     The resignation of Jane Doe as director of Human Rights Watch surprised Anna Berg.
      =>  Jane Doe | schema:jobTitle | director
      =>  Jane Doe | schema:worksFor | Human Rights Watch
  yes     Jane Doe's appointment as UN envoy surprised Anna Berg.
      =>  Jane Doe | schema:jobTitle | envoy
      =>  Jane Doe | schema:worksFor | UN
  no      Jane Doe's remarks as to the UN envoy surprised Anna Berg.

words move
  resignation election reelection re-election appointment reappointment dismissal removal ouster inauguration
  departure retirement firing sacking tenure term time stint role
