# Word lists and definitions that the patterns share. A list is used as @name
# and compared with lemmas and with words in lower case.

# Offices that a state fills. Looked for at the head or the end of a title.
words office
  from titles public
  from titles military
  from titles royal
  from titles head

# Nouns for those who act for the country or body that they depend on.
words delegate
  official government leader president minister premier chancellor representative
  delegate delegation negotiator envoy diplomat counterpart colleague team side authority
  administration mediator lawmaker secretary head cabinet mission guerrilla insurgent "foreign minister"
  "prime minister" "trade minister" "finance minister" troop rebel force

words delegation
  delegation team side contingent mission

# The head words of names of public bodies.
words public-body
  from organization-nouns government
  from organization-nouns legislature
  government "supreme court" "national economic council" "people's congress" "trade representative"
  "people's army" "liberation army"

# Bodies of a state that fight, and sign for themselves: no civil ones.
words armed
  from organization-nouns military
  army navy forces militia front

words legislature
  parliament congress senate assembly legislature duma knesset bundestag house committee court

# Seats of power: events are held there, they do not take part.
words seat
  "white house" kremlin "state department" pentagon capitol elysee palace "capitol hill"

# Verbs for coming to an agreement.
words conclude
  sign ink conclude reach strike ratify finalize finalise seal forge clinch initial
  negotiate renegotiate endorse sign cement secure broker

# Those that tell when an agreement came about: each side ratifies it in its time.
words conclude-then
  sign ink conclude reach strike finalize finalise seal forge clinch initial negotiate
  renegotiate cement secure broker

words concluded-then
  signed inked concluded reached struck finalized finalised sealed clinched negotiated
  brokered agreed hammered

words conclude-as-party
  sign ink conclude reach strike ratify finalize finalise seal forge clinch initial
  negotiate renegotiate join

# The participles of these, before a date or place.
words concluded
  signed inked concluded reached struck ratified finalized finalised sealed clinched
  negotiated brokered agreed hammered

words signing
  signature signing conclusion ratification

# What one does with a meeting that one is part of.
words hold
  hold have conduct begin start open resume continue conclude finish complete attend
  join enter host convene launch restart kick wrap end commence relaunch re-launch
  reopen re-open initiate preside co-host finalise finalize

# What happens to a meeting, with its place and time.
words held
  hold begin start open resume continue conclude finish convene restart host schedule
  reconvene kick end commence relaunch

words holding
  hold have conduct begin start open resume continue conclude finish complete convene
  launch restart kick schedule reconvene end attend host join commence relaunch re-launch

words gathering
  summit meeting conference gathering session forum assembly ceremony

words trip
  visit trip tour

words interview
  interview "press conference" "news conference" briefing "phone call" conversation

words adverb-of-office
  visiting former then current acting interim outgoing incoming ex late veteran senior deputy
  longtime long-time newly new now currently previously formerly once

words including
  including "such as" namely

words affiliate
  member leader founder co-founder cofounder fellow partner employee veteran executive
  graduate chair head director

# Nouns behind a name that say what kind of body it is: "the Likud party".
words kind-of-body
  party movement alliance bloc faction coalition group militia newspaper daily weekly magazine
  agency broadcaster channel company carmaker automaker airline firm bank club band organization
  organisation foundation institute university website union network

# A person with what may stand before the name.
define someone
  (the | @adverb-of-office | :Country | :Organization | :Title | (pos:ADJ|NOUN|PROPN) :Title
  | "'s" | "-" | and :Title)* ?p:Person

# One side of talks or of a deal.
define side
  ((the | @adverb-of-office | :Country | :Organization | :Title (of|for|to) | :Title | (his|her|its|their) | counterpart | "'s")* ?x:Person (of the? :Country|Organization)? !("'s" | !:Date (pos:NOUN))
  | (the? pos:ADJ? :Title of the? :Country|Organization "," :Title? ?x:Person ","? !("'s"))
  | (the | both)? ?x:Country|Organization|Group (@delegate)? !(:Title | :Person | "'s" | "," :Person | !:Date (pos:NOUN|ADJ)))

# Of the words that say that something is not yet so (lexicon/modality.tsv),
# those that speak of a settled plan and not of a wish.
words planned
  from modality settled
  set due about going slate slated

# Verbs that undo their object even where it exists.
words undo
  cancel scrap postpone boycott abandon prevent avoid veto skip delay
  "call off" "rule out" "put off" "pull out"

# Regions that events are named after without being held there: "East Asia Summit".
words region
  africa america americas asia atlantic arctic balkans balkan caribbean caucasus europe eurasia
  ocean sea bay strait gulf mediterranean "middle east" pacific "indo-pacific" "asia-pacific" sahel "western balkans"

# What makes of a country's name no side of anything: "pro-Russia rebels".
words stance
  pro anti non intra

# What a place is called before its name: "in the Libyan town of Sert".
words settlement
  city town village port resort capital suburb district province island region "resort town"
  "border town" "port city" "capital city"

# Nouns for a part or run of the event or agreement that follows: "a series of
# meetings", "the start of talks".
words part
  series round start beginning opening end close conclusion launch resumption set string
  session day stage week hour phase course first second third final last

# Nouns for a number of people: "a group of Kenyan diplomats".
words some
  group number handful couple pair trio dozen score majority range variety

# Words issued in somebody's name: who issued them speaks in them.
words paper
  commentary editorial statement report article communique communiqué letter note post
  tweet dispatch release column paper study message memo blog announcement declaration
  analysis survey poll count investigation review audit bulletin email e-mail speech
  biography autobiography book readout filing notice

# What is done with such words by whoever speaks in them.
words issuing
  issue publish release post write sign send carry author circulate broadcast
  share print air give make deliver

# Who speaks for the house that he is named with.
words voice
  spokesman spokeswoman spokesperson spokespeople spokesmen

# Nouns of saying: whose they are, his are the words that they lead to.
words utterance
  claim assertion contention allegation accusation charge warning threat promise pledge
  vow assurance insistence statement remark comment observation response reply answer
  retort rejoinder reaction explanation argument view opinion verdict assessment
  conclusion finding belief admission acknowledgement acknowledgment confession denial
  description characterization characterisation depiction portrayal judgment judgement
  word words message appeal plea call demand request suggestion proposal advice
  prediction forecast declaration announcement complaint criticism condemnation
  denunciation praise testimony account quip joke boast lament question motto mantra
  adage maxim dictum contention sentiment

# Those of them that are somebody's by "of" too: the verdict of A.
words utterance-of
  word words message verdict view opinion warning advice motto mantra adage maxim dictum
  assessment testimony promise pledge vow appeal plea

# What stands right before the name of a thing in quotation marks.
words naming
  named titled entitled nicknamed dubbed labelled labeled codenamed headlined slogan
  so-called film movie documentary song album single book novel memoir poem
  play musical opera painting exhibition series show sitcom episode magazine newspaper
  podcast game programme program project operation campaign motto essay drama ballad

# The end of a possessor: "the king's", "the Netherlands'".
define whose
  ("'s" | "'")

# What may stand between a subject and its verb.
define verb-group
  ("," ..10 "," | "," (is | are | was | were | has | have | will | would))? (lemma:have|will|would|be|do | to | also | both | (pos:ADV) | @planned | (on|in)? :Date)*

# People who act for the countries or bodies named next: "the foreign ministers
# of", "senior officials from".
define office-of
  (the)? (pos:ADJ|NUM)* (:Title | @delegate) (of|from) (the? (pos:ADJ|NOUN|PROPN)+ of)?

# The other side of a meeting, so that both can be named in one line.
define other-side
  ((the | @adverb-of-office | :Country | :Organization | :Title (of|for|to) | :Title | (his|her|its|their) | counterpart | "'s")* ?y:Person (of the? :Country|Organization)? !("'s" | !:Date (pos:NOUN))
  | (the | @adverb-of-office | :Country | :Organization | (his|her|its|their) | "'s" | pos:ADJ)* (:Title | counterpart) "," ?y:Person ","? !(pos:VERB|AUX | "'s" | and)
  | (the? pos:ADJ? :Title of the? :Country|Organization "," :Title? ?y:Person ","? !("'s"))
  | (the | both)? ?y:Country|Organization|Group (@delegate)? !(:Title | :Person | "'s" | !:Date (pos:NOUN|ADJ)))

# Those whom one meets, in whatever words, up to what is said of place, time and
# matter.
define company
  ((ambassador|envoy|representative|adviser|advisor) to the? (:Country|Organization|Person) | !(on|in|at|for|to|about|over|by|after|before|during|as|since|until|:Date) (pos:NOUN|PROPN|ADJ|DET|ADP|NUM|CCONJ|PRON|PART|ADV | "," | "-") | (led|headed) by | at least)*

# The place of a meeting.
define where
  (in|at) (the? (:Country | "'s" | pos:ADJ|NOUN)* @settlement city? (of | ",")? ?l:Place | the? ?l:Place|Country[!demonym] !<whose>)

# The place of a meeting, bound to nothing.
define somewhere
  (in|at) (the|its|his|her|their)? (pos:ADJ|NOUN|PROPN|PART)+ ("," :Place|Country)?

# Nouns of what has a day of its own: "the vote on Friday".
words occurrence
  from event-nouns political
  attack bombing strike blast explosion shooting raid crash launch test arrest killing death
  assassination deadline expiry anniversary statement announcement report interview speech
  inauguration invasion earthquake ceremony festival hearing

# What may stand between an event and its date: all phrases but clauses, other
# events, and what has a date of its own.
define adjuncts
  (<beside>
  | !(on? :Date | :Event|Agreement|Quotation | @occurrence | "," (and|but|on|in|:Date)
    | that|which|who|whom|whose|where|when|if|before|after|since|until|till|ahead|prior|following|according|but|though|although|because|while|whereas|than|versus)
    (pos:NOUN|PROPN|ADJ|DET|ADP|NUM|CCONJ|PRON|PART|ADV|X|SYM | "," | "-"))*

# How long, and how often: "for two hours", "for the first time".
define span
  for (pos:NUM|DET|ADJ|ADV|ADP | "-" | than)* (minute|minutes|hour|hours|day|days|time)

# What may stand between a verb of meeting and the company: a time, a place, an
# occasion.
define occasion
  (<somewhere> | <span> | on? :Date | (at|in) the? (end|beginning|start|middle) of :Date | (at|in|by) the? :Date | (late|early|later) | on the (sidelines|margins|fringes) of (the|a|an)? (pos:ADJ)* :Event)+

# The occasion beside which a meeting takes place, bound to nothing.
define beside
  on the (sidelines|margins|fringes) of (the|a|an|its|their)? (:Date "'s")? (pos:ADJ|NOUN|PROPN|NUM|PART | "-" | "(" | ")")+

# What a meeting is about.
define matter
  (on|about|over|aimed at) (!(on|in|at|:Date|Event) (pos:NOUN|PROPN|ADJ|DET|ADP|NUM|CCONJ|PART | "-" | ","))+

# What may lead to a date.
define when
  (on|in|during|from|between|late|early|later|earlier|over)*

# "three days of", "a second round of", "a series of".
define run-of
  (the|a|an)? (pos:NUM|ADJ)* @part of (the|a|an|their|its)?

# Somebody, not bound.
define anyone
  (the | @adverb-of-office | :Country | :Organization | :Title | "'s" | and)* :Person|Country|Organization
