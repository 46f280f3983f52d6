# Offices in apposition, by the tree: those that the patterns of office.pat miss
# because of what stands between name and office, or behind the office. Chains
# of names and offices, whose parts the tree joins wrongly, are left out.

pattern name-apposed-title
  about   an office in apposition to a name, however it goes on
  deps    ?t:Title[!plural, !@adherent, !@dignity]
            <appos ?p:Person[name]
              without <conj
              without conj
            det or nmod:poss or compound or amod or nmod pos:DET|NOUN|ADJ|PROPN
            maybe nmod:of|at|for|with|from|in or compound or nmod:poss ?o:Organization
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  yes     Jane Doe, a Norwich-based lawyer specialising in property and trade, believes that the plan is wrong.
      =>  Jane Doe | schema:jobTitle | lawyer
  yes     Jane Doe was welcomed by Tom Hall, an Acton restaurateur and the former mayor of Norwich.
      =>  Tom Hall | schema:jobTitle | restaurateur
  no      Jane Doe, the director and two lawyers disagreed.
  no      According to Jane Doe, the director of the museum disagreed.

pattern name-apposed-office-of-country
  about   an office and its country in apposition to a name, however it goes on
  deps    ?t:Title[@office, !plural, !@partisan, !@local-office]
            <appos ?p:Person[name]
              without <conj
              without conj
            nmod:of or compound or nmod:poss or amod ?c:Country
  fact    ?p schema:jobTitle ?t
  fact    ?p accord:officialOf ?c
  yes     Jane Doe, the esteemed Norwegian trade minister known for her patience, disagreed.
      =>  Jane Doe | schema:jobTitle | trade minister
      =>  Jane Doe | accord:officialOf | Norway
  yes     Jane Doe, Norway's first left-wing premier, disagreed.
      =>  Jane Doe | schema:jobTitle | premier
      =>  Jane Doe | accord:officialOf | Norway
  no      Jane Doe, a Norwegian lawyer known for her patience, criticized the minister.

pattern title-apposed-name
  about   a name in apposition to an office, whatever its field
  deps    ?t:Title[!plural, !@adherent, !@dignity]
            appos ?p:Person[name]
              without conj
            without conj or cop
            det or nmod:poss or compound or amod or nmod pos:DET|NOUN|ADJ|PROPN
            maybe nmod:of|at|for|with|from|in or compound or nmod:poss ?o:Organization
  fact    ?p schema:jobTitle ?t
  fact    ?p schema:worksFor ?o
  yes     The campaign's hand-picked presidential candidate, Jane Doe, entered the hall in May.
      =>  Jane Doe | schema:jobTitle | presidential candidate
  no      Their lawyers told Jane Doe to wait.
