from mapping.views import Directory, places, towns
from mapping.vocabulary import Authority


def test_the_places_hold_every_pole(directory: Directory, authority: Authority) -> None:
    table = places(directory.poles, authority.organisations)

    assert table["poles"].sum() == len(directory.poles)
    assert table.loc[table["lat"].isna(), "institution_key"].tolist() == ["~Maison inconnue"]


def test_a_town_adds_up_its_institutions(directory: Directory, authority: Authority) -> None:
    table = towns(places(directory.poles, authority.organisations))

    assert table[["city", "institutions", "poles"]].to_numpy().tolist() == [["Marrakech", 1, 2], ["Liège", 1, 1]]
