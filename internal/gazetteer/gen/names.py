# Writes the personal names in Latin script that Faker lists for its locales,
# as lines of "first|last|male|female<TAB>name", sorted: the input of gen's
# -listed. A first name comes once more for each sex that has it in its list.
# Usage: python3 names.py FAKER_DIR > listed.tsv   (faker unpacked)
import importlib, pkgutil, re, sys

sys.path.insert(0, sys.argv[1])
import faker.providers.person as person

LATIN = re.compile(r"^[^\W\d_][\w'’\- ]+$")
found = set()
for module in pkgutil.iter_modules(person.__path__):
    provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
    for attribute in dir(provider):
        kind = "first" if attribute.startswith("first_") else "last" if attribute.startswith("last_") else ""
        values = getattr(provider, attribute) if kind else ()
        if not isinstance(values, (tuple, list, dict)):
            continue
        for name in values:
            if isinstance(name, str) and LATIN.match(name) and all(ord(c) < 0x250 or c == "’" for c in name):
                found.add((kind, name.strip()))
                sex = re.search(r"(fe)?male", attribute)
                if kind == "first" and sex:
                    found.add((sex[0], name.strip()))
for kind, name in sorted(found):
    print(f"{kind}\t{name}")
