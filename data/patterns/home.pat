# Offices of states: whose they are where the text leaves it out. "President A"
# in an article about one country is that country's. Used by the program itself,
# which compares offices in small letters, without what ranks or dates them.

# Offices that only one holds at a time.
words sole-office
  president "president of the republic" "vice president" "prime minister" "deputy prime minister"
  chancellor king queen "crown prince" "supreme leader"
  "foreign minister" "finance minister" "defence minister" "defense minister" "interior minister"
  "justice minister" "health minister" "trade minister" "economy minister" "energy minister"
  "education minister" "agriculture minister" "oil minister" "information minister"
  "home minister" "home secretary" "foreign secretary" "health secretary" "defence secretary"
  "defense secretary" "treasury secretary" "commerce secretary" "interior secretary" "trade secretary"
  "homeland security secretary" "education secretary" "transport secretary" "transportation secretary" "labor secretary"
  "energy secretary" "environment secretary" "justice secretary" "business secretary" "agriculture secretary"
  "culture secretary" "housing secretary" "international trade secretary"
  "secretary of state" "secretary of defense" "secretary of the treasury" "secretary of commerce"
  "secretary of transportation" "secretary of homeland security" "secretary of energy" "secretary of labor"
  "minister of foreign affairs" "minister of finance" "minister of defence" "minister of defense" "minister of health"
  "minister for foreign affairs" "minister of the interior" "minister of interior" "minister of justice" "minister of education"
  "minister of trade" "minister of energy" "minister of agriculture" "foreign affairs minister"
  "attorney general" "chief justice"
  "house speaker" "parliament speaker" "speaker of parliament" "speaker of the house" "parliamentary speaker"
  "national assembly speaker" "senate majority leader" "senate minority leader" "house majority leader" "house minority leader"
  "trade representative" "solicitor general"
  "army chief" "defence chief" "defense chief"

# Those that many hold, and those that speak for the state.
words common-office
  senator sen. sen mp lawmaker congressman congresswoman "member of parliament" "cabinet minister" "cabinet secretary" minister
  "government spokesman" "government spokeswoman" "government spokesperson" "presidential spokesman"
  "presidential spokeswoman" "presidential spokesperson" "presidential adviser" "presidential aide" "state minister" "minister of state"
  "junior minister" "deputy foreign minister" "deputy defence minister" "deputy defense minister" "deputy finance minister"
  "deputy interior minister" "deputy minister"

# Offices that only some states have by these names, and those states, by ISO
# 3166-1: one of them that the article names is meant, however seldom.
words american-office
  "treasury secretary" "secretary of state" "secretary of defense" "secretary of the treasury" "secretary of commerce"
  "secretary of transportation" "secretary of homeland security" "secretary of energy" "secretary of labor"
  "homeland security secretary" "commerce secretary" congressman congresswoman "trade representative"

words american-state
  us

words congress-office
  "defense secretary" "labor secretary" "interior secretary" "transportation secretary" "agriculture secretary" "house speaker"
  "house majority leader" "house minority leader" "senate majority leader" "senate minority leader"

words congress-state
  us ph

words british-office
  "foreign secretary" "home secretary" "defence secretary" "business secretary" "transport secretary"
  "culture secretary" "justice secretary" "environment secretary" "cabinet secretary" "international trade secretary"

words british-state
  gb in pk bd ke

words secretary-office
  "health secretary" "trade secretary" "energy secretary" "education secretary" "housing secretary"

words secretary-state
  us gb ph

words senate-office
  senator sen. sen

words senate-state
  us ph au ca mx br ar cl co it fr pk ng ke

# Bodies that only some states have by these names, as the offices above.
words congress-body
  congress

words congress-body-state
  us ph mx br ar cl co pe ve ec bo py gt hn cr es

words american-body
  "state department" "homeland security department" "agriculture department"

words british-body
  "home office"

words department-body
  "justice department" "defence department" "commerce department" "labour department"
  "interior department" "education department" "energy department" "transportation department"
  "health department" "home affairs department"
  "foreign affairs department"

words department-body-state
  us ph za ie au

# Bodies that some states have not, and those states.
words national-assembly-body
  "national assembly"

words without-national-assembly
  us gb in ru cn jp de it es au ca nz se no dk fi ie nl be pl ua

# Those that parts of states, churches and the United Nations have as well.
words common-body
  "general assembly" "legislative council" "state assembly" "state senate" "state legislature"
  "state supreme court" "state police"

# Seats in a parliament: the place or party of one who sits there is named first.
words seat-in-parliament
  senator sen. sen mp lawmaker congressman congresswoman "member of parliament" rep. rep

# Parts of parliaments that name the offices in them.
words chamber
  senate house parliament

# Which states have a king, by ISO 3166-1, and so no president; which have no
# prime minister.
words kingdom
  gb ca au nz es se no dk nl be lu th my jp sa jo ma bh kw qa om ae bn bt kh ls sz to jm bs bb pg

words without-premier
  us mx br ar co cl ve ec bo py uy cr pa gt hn sv ni do id ph ng gh ke za ir ch cy zm mw lr sl gm bj

# Whose ministers are called secretaries.
words without-minister
  us ph

words crown
  king queen "crown prince"

# What an office is called besides, and what says that it is over.
words rank-of-office
  former then ex late outgoing incoming current incumbent acting interim caretaker embattled veteran
  longtime senior new newly elected re sitting the his her its our their

words past-office
  former then ex late outgoing ousted deposed past previous
