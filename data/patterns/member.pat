# What people do that ties them to a body: they join and leave it, are named
# by it, sit in it, play for it.

pattern named-by-organization
  about   a body gives itself a head
  tokens  ?o:Organization <verb-group> (named|appointed|elected|reelected|re-elected|hired|chose|picked|nominated) ?p:Person[name] ("," pos:NUM)? ("," ..10 ",")? (as | to be)? (its|their|the|a)? <rank> ?t:Title[!plural, !@adherent] !of
  tokens  ?o:Organization <verb-group> (named|appointed|elected|reelected|re-elected|hired|chose|picked) (its|their) <rank> :Title ?p:Person[name] as (its|their|the)? <rank> ?t:Title[!plural, !@adherent] !of
  fact    ?p schema:worksFor ?o
  fact    ?p schema:jobTitle ?t
  yes     Acme Electronics named Jane Doe as its new chief executive on Monday.
      =>  Jane Doe | schema:worksFor | Acme Electronics
      =>  Jane Doe | schema:jobTitle | chief executive
  yes     Acme Electronics named Jane Doe, 47, currently head of sales, as chief executive.
      =>  Jane Doe | schema:worksFor | Acme Electronics
      =>  Jane Doe | schema:jobTitle | chief executive
  yes     The Labour Party elected Jane Doe leader.
      =>  Jane Doe | schema:worksFor | Labour Party
      =>  Jane Doe | schema:jobTitle | leader
  no      Acme Electronics never named Jane Doe as its chief executive.
  no      The European Commission named Jane Doe.

pattern who-is-also
  about   further offices of somebody named, in a relative clause
  tokens  ?p:Person[name] "," who (is|was) (pos:ADV)* (the|a|an)? <rank> ?t:Title[!plural, !@adherent] <field> ("," | and (the|a|an)? <rank> ?u:Title[!plural, !@adherent] ((of|at) <owner> ?o:Organization)?)
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:jobTitle ?u
  fact    ?p schema:worksFor ?o
  yes     Jane Doe, who is also economy minister and chairwoman of the Social Democrats, agreed.
      =>  Jane Doe | schema:jobTitle | economy minister
      =>  Jane Doe | schema:jobTitle | chairwoman
      =>  Jane Doe | schema:worksFor | Social Democrats
  yes     Jane Doe, who was prime minister until 2014, agreed.
      =>  Jane Doe | schema:jobTitle | prime minister
  no      Jane Doe, who is no minister, agreed.

pattern joins-organization
  about   a person joins, leaves, enters or quits an organization
  tokens  ?p:Person[name] ("," who)? <verb-group> (lemma:join|rejoin|quit | "co-founded" | cofounded) <owner> ?o:Organization[!media, !@seat]
  deps    lemma:join|rejoin|quit pos:VERB
            subj ?p:Person
            obj ?o:Organization[!media, !@seat]
  deps    lemma:leave pos:VERB
            subj ?p:Person
            obj ?o:Organization[party|sport|company|@party-or-club]
  deps    lemma:form|establish pos:VERB
            subj ?p:Person
            obj ?o:Organization[party|company|@party-or-club]
  fact    ?p schema:worksFor ?o
  yes     Jane Doe joined the Social Democratic Party in 1999.
      =>  Jane Doe | schema:worksFor | Social Democratic Party
  yes     Jane Doe, who quit the Liberal Party last year, agreed.
      =>  Jane Doe | schema:worksFor | Liberal Party
  no      Jane Doe refused to join the Liberal Party.
  no      Jane Doe left the European Commission in a black car.

# What one leaves for good.
words party-or-club
  from organization-nouns party
  from organization-nouns company
  from organization-nouns sport
  from organization-nouns armed

pattern plays-for
  about   players and coaches, and those who stand or sit for a party
  deps    lemma:play|sign|score|debut|race|ride|drive|coach|fight|run|stand|campaign|sit pos:VERB
            subj ?p:Person
            pp:for ?o:Organization[party|sport|@party-or-club]
  tokens  ?p:Person[name] ("," who)? <verb-group> lemma:play|sit|stand (in ..6)? for <owner> each(?o:Organization[sport|@party-or-club])
  deps    lemma:sign|loan pos:VERB
            obj ?p:Person
            subj ?o:Organization[sport|@party-or-club]
  deps    lemma:hire|recruit|employ pos:VERB
            obj ?p:Person
            subj ?o:Organization
  fact    ?p schema:worksFor ?o
  yes     Jane Doe is a footballer who plays for Real Madrid.
      =>  Jane Doe | schema:worksFor | Real Madrid
  yes     Jane Doe was signed by Real Madrid in May.
      =>  Jane Doe | schema:worksFor | Real Madrid
  yes     Jane Doe, a lawyer who was hired by Google, agreed.
      =>  Jane Doe | schema:worksFor | Google
  yes     Jane Doe plays for Real Madrid.
      =>  Jane Doe | schema:worksFor | Real Madrid
  yes     Jane Doe sits in parliament for the Labour Party.
      =>  Jane Doe | schema:worksFor | Labour Party
  no      Jane Doe does not play for Real Madrid.
  no      Jane Doe ran for Congress.

pattern belongs-to
  about   a person belongs to a party or the like
  tokens  ?p:Person[name] ("," who)? <verb-group> lemma:belong to <owner> ?o:Organization[!media, !government]
  fact    ?p schema:worksFor ?o
  yes     Jane Doe, who belongs to the conservative Fidesz party, agreed.
      =>  Jane Doe | schema:worksFor | Fidesz
  no      Jane Doe, whose house belongs to the Fidesz party, agreed.

pattern elected-to
  about   a seat in a parliament or council
  deps    lemma:elect|reelect|re-elect pos:VERB
            obj ?p:Person
            pp:to ?o:Organization[@legislature|@board]
  deps    lemma:serve|fight pos:VERB
            subj ?p:Person
            pp:in|with ?o:Organization[@troops]
  deps    lemma:sit|serve pos:VERB
            subj ?p:Person
            pp:in|on ?o:Organization[@legislature|@board]
  tokens  ?p:Person[name] ("," who)? <verb-group> (elected|reelected) to <owner> ?o:Organization[@legislature|@board]
  fact    ?p schema:worksFor ?o
  yes     Jane Doe was elected to the Bundestag in 2013.
      =>  Jane Doe | schema:worksFor | Bundestag
  yes     Jane Doe served in the United States Army.
      =>  Jane Doe | schema:worksFor | United States Army
  yes     Jane Doe serves on the European Economic Committee.
      =>  Jane Doe | schema:worksFor | European Economic Committee
  no      Jane Doe was not elected to the Bundestag.

words board
  board committee council commission cabinet bundestag bundesrat knesset duma sejm riksdag storting
  bureau politburo secretariat

words troops
  from organization-nouns military
  from organization-nouns armed

pattern whose-party
  about   somebody's party
  tokens  ?p:Person[name] "," whose (pos:ADJ|ADV|NOUN | "-")* ?o:Organization[!media, !government] (party|movement|alliance|bloc|faction|coalition|"(" | ",")
  tokens  ?p:Person[name] "," whose (pos:ADJ|ADV|NOUN | "-")* ?o:Organization[party]
  tokens  ?o:Organization[party|@party-or-club] ("(" ..3 ")")? of :Title? ?p:Person[name]
  tokens  ?p:Person[name] ("," | and) (his|her) (pos:ADJ|ADV|NOUN | "-")* ?o:Organization[!media, !government] (party|movement|alliance|bloc|faction|coalition)
  fact    ?p schema:worksFor ?o
  yes     Jane Doe, whose conservative Fidesz party won, agreed.
      =>  Jane Doe | schema:worksFor | Fidesz
  yes     The opposition Bangladesh Nationalist Party (BNP) of Jane Doe lost.
      =>  Jane Doe | schema:worksFor | Bangladesh Nationalist Party
  no      Jane Doe, whose speech the Fidesz party praised, agreed.

pattern candidate-for-party
  about   the candidate of a party, beside the name
  tokens  (the|a|an)? candidate (of|for|from) <owner> ?o:Organization ","? ?p:Person[name] !and
  fact    ?p schema:worksFor ?o
  yes     The candidate of the far-right Freedom Party, Norbert Hall, lost.
      =>  Norbert Hall | schema:worksFor | Freedom Party
  no      The candidate of the far-right Freedom Party attacked Norbert Hall.
