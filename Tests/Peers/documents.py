"""One text of a given size in four formats: terms, Markdown, LaTeX and Python.

The articles, clauses, references, definitions and broken references (one in a hundred) are the same in all: what is a
numbered clause in terms is a heading in Markdown, a label in LaTeX and a function in Python; what cites it is a link, a
`\\ref` or a call.
"""

import random
import re
import textwrap

NO_BREAK = "\u00a0"  # stands for a space that a line must not be broken at
WIDTH = 76

SUBJECTS = [
    "Opdrachtgever",
    "Opdrachtnemer",
    "de Leverancier",
    "de Wederpartij",
    "de Klant",
    "de Consument",
    "de Gebruiker",
    "de Organisator",
    "de Verhuurder",
    "de Huurder",
]
VERBS = [
    "verplicht zich",
    "is gehouden",
    "is gerechtigd",
    "is bevoegd",
    "behoudt zich het recht voor",
    "draagt er zorg voor",
    "is niet verplicht",
    "garandeert",
    "is verantwoordelijk voor het feit",
]
OBJECTS = [
    "de overeengekomen prestatie",
    "het verschuldigde bedrag",
    "de geleverde zaken",
    "de vertrouwelijke informatie",
    "alle redelijke maatregelen",
    "de schriftelijke ingebrekestelling",
    "de reële schade",
    "een coördinerend overleg",
    "de bijbehorende documentatie",
    "de vergoeding in €",
    "de ter beschikking gestelde middelen",
]
TAILS = [
    "binnen een redelijke termijn",
    "zonder nadere ingebrekestelling",
    "tenzij schriftelijk anders is overeengekomen",
    "met inachtneming van de wettelijke bepalingen",
    "voor zover dit in redelijkheid kan worden verlangd",
    "op eerste verzoek en voor eigen rekening",
    "uiterlijk bij aanvang van de werkzaamheden",
    "onverminderd de overige rechten van partijen",
]
TITLES = [
    "Toepasselijkheid",
    "Aanbiedingen en offertes",
    "Totstandkoming",
    "Prijzen",
    "Betaling",
    "Levering",
    "Garantie",
    "Reclames",
    "Eigendomsvoorbehoud",
    "Aansprakelijkheid",
    "Overmacht",
    "Geheimhouding",
    "Privacy",
    "Opzegging",
]
TERMS = ["Dienst", "Product", "Zaak", "Werk", "Locatie", "Bestelling"]


class Model:
    """What all formats say.

    `articles[i]` is (title, clauses) of article i + 2; a clause is three sentences (text, cited, rest)."""

    def __init__(self, size, seed=1):
        self.random = random.Random(seed)
        clauses = max(8, round(size / 392))  # a clause is about 392 bytes as terms
        self.definitions = [
            (f"{self.random.choice(TERMS)}{i}", f"{self.one(OBJECTS)} {self.one(TAILS)}")
            for i in range(max(5, clauses // 20))
        ]
        counts = []
        while sum(counts) < clauses:
            counts.append(min(clauses - sum(counts), self.random.randint(3, 9)))
        places = [(i + 2, n) for i, count in enumerate(counts) for n in range(count + 1)]
        self.broken = set(self.random.sample(range(clauses), max(1, round(clauses / 100))))
        self.references = 0
        self.articles = [
            (self.one(TITLES), [self.clause(places, len(counts)) for _ in range(count)]) for count in counts
        ]

    def one(self, parts):
        return self.random.choice(parts)

    def clause(self, places, articles):
        cited = self.one(places)
        if self.references in self.broken:
            cited = (articles + 2 + self.random.randint(1, 90), self.random.randint(1, 9))
        self.references += 1
        return [self.sentence(cited if i == 1 else None) for i in range(3)]

    def sentence(self, cited):
        subject = self.one(self.definitions)[0] if self.random.random() < 0.3 else self.one(SUBJECTS)
        text = f"{subject[0].upper()}{subject[1:]} {self.one(VERBS)} {self.one(OBJECTS)} {self.one(TAILS)}"
        return text, cited, f"en is {self.one(OBJECTS)} van toepassing" if cited else ""


def wrap(text, indent=""):
    return textwrap.fill(
        text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ).replace(NO_BREAK, " ")


def number(place):
    return f"{place[0]}.{place[1]}" if place[1] else f"{place[0]}"


def prose(clause, cite):
    return " ".join(
        f"{text}, volgens {cite(cited)}, {rest}." if cited else f"{text}." for text, cited, rest in clause
    )


def terms(model):
    out = ["Algemene voorwaarden Voorbeeld B.V.\n", "Artikel 1. Definities\n"]
    out += ["In deze algemene voorwaarden wordt verstaan onder:\n"]
    out += [wrap(f"- {name}: {text};") for name, text in model.definitions] + [""]
    for article, (title, clauses) in enumerate(model.articles, 2):
        out.append(f"Artikel {article}. {title}\n")
        for n, clause in enumerate(clauses, 1):
            out.append(wrap(f"{article}.{n} " + prose(clause, lambda c: f"artikel{NO_BREAK}{number(c)}")) + "\n")
    return "\n".join(out)


def markdown(model):
    slug = lambda c: f"lid-{c[0]}-{c[1]}" if c[1] else f"artikel-{c[0]}"
    out = [
        "# Algemene voorwaarden Voorbeeld\n",
        "## Artikel 1\n",
        "In deze algemene voorwaarden wordt verstaan onder:\n",
    ]
    out += [wrap(f"- **{name}**: {text};").replace("\n", "\n  ") for name, text in model.definitions] + [""]
    for article, (title, clauses) in enumerate(model.articles, 2):
        out.append(f"## Artikel {article}\n\nOver {title.lower()}.\n")
        for n, clause in enumerate(clauses, 1):
            text = prose(clause, lambda c: f"[artikel{NO_BREAK}{number(c)}](#{slug(c)})")
            out.append(f"### Lid {article}-{n}\n\n{wrap(text)}\n")
    return "\n".join(out).rstrip("\n") + "\n"


def latex(model):
    out = ["\\documentclass{article}", "\\usepackage[utf8]{inputenc}", "\\begin{document}\n"]
    out += ["\\section{Definities}", "\\label{art:1}\n", "\\begin{description}"]
    out += [wrap(f"\\item[{name}] {text};", "  ") for name, text in model.definitions] + ["\\end{description}\n"]
    for article, (title, clauses) in enumerate(model.articles, 2):
        out.append(f"\\section{{{title}}}\n\\label{{art:{article}}}\n")
        for n, clause in enumerate(clauses, 1):
            text = prose(clause, lambda c: f"artikel~\\ref{{art:{number(c)}}}")
            out.append(f"\\subsection{{Lid {article}-{n}}}\n\\label{{art:{article}.{n}}}\n\n{wrap(text)}\n")
    return "\n".join(out) + "\n\\end{document}\n"


def python(model):
    name = lambda c: f"lid_{c[0]}_{c[1]}" if c[1] else f"artikel_{c[0]}"
    out = [f"# {term}: {text}" for term, text in model.definitions] + [""]
    for article, (title, clauses) in enumerate(model.articles, 2):
        out += [f"def {name((article, 0))}(x: int) -> int:", f"    # {title}", "    return x", "\n"]
        for n, clause in enumerate(clauses, 1):
            cited = next(c for _, c, _ in clause if c)
            text = " ".join(f"{before}. {rest}".strip() for before, _, rest in clause)
            out += [f"def {name((article, n))}(x: int) -> int:", wrap(text, "    # ")]
            out += [f"    return {name(cited)}(x - 1) if x > 0 else 0", "\n"]
    return "\n".join(out).rstrip("\n") + "\n"


# For each format: how it is written, what a file is called, and a pattern whose group 1 is what a reference cites.
FORMATS = {
    "terms": (terms, "terms.txt", r"artikel (\d+(?:\.\d+)?)"),
    "markdown": (markdown, "md", r"\(#((?:lid|artikel)-[\d-]+)\)"),
    "latex": (latex, "tex", r"\\ref\{(art:[\d.]+)\}"),
    "python": (python, "py", r"return (\w+)\(x - 1"),
}


def fitting(size):
    """A model that has places to type at in every format, and its texts and places by format."""
    for seed in range(1, 100):
        model = Model(size, seed)
        texts = {form: FORMATS[form][0](model) for form in FORMATS}
        where = {form: places(model, form, texts[form]) for form in FORMATS}
        if all(where.values()):
            return model, texts, where
    raise AssertionError("no model fits")


def places(model, form, text):
    """Where to type and where to ask: (line, column) from 0, columns in code points.

    `typed` are places in words of lines on which, further on, a reference leads nowhere: at the start, in the middle
    and at the end of the document. `asked` is a reference that leads somewhere, in the middle. None where there is no such
    place."""
    cites = re.compile(FORMATS[form][2])
    lines = text.split("\n")
    found = [(n, m.start(1)) for n, line in enumerate(lines) for m in cites.finditer(line)]
    assert len(found) == model.references, (form, len(found), model.references)
    typed = [place for place in (in_front(lines, *found[index], form) for index in sorted(model.broken)) if place]
    if not typed:
        return None
    good = [place for index, place in enumerate(found) if index not in model.broken]
    pick = [typed[0], typed[len(typed) // 2], typed[-1]]
    return {"typed": list(dict.fromkeys(pick)), "asked": good[len(good) // 2]}


def in_front(lines, line, column, form):
    """A place inside a plain word in front of a reference, on its line; nowhere when there is no such word."""
    if form == "python":  # a call stands on a line of its own: the comment above it is typed in
        line, column = line - 1, len(lines[line - 1])
    word = re.search(r"(?<![\w\\\[])(?!artikel|bedoeld)[A-Za-z]{3,}", lines[line][: max(0, column - 10)])
    return (line, word.start() + 1) if word else None
