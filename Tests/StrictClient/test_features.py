"""Every feature, as every editor asks for it."""
import pytest

from advertised import methods
from features import FEATURES
from session import opened

FUNCTIONS = {function.__name__: function for function in FEATURES.values()}


@pytest.mark.parametrize("name", FUNCTIONS)
async def test_feature(name, profile, tmp_path):
    function = FUNCTIONS[name]
    async with opened(profile, tmp_path) as session:
        if not methods(session.offered) & {method for method, one in FEATURES.items() if one is function}:
            pytest.skip("not offered to this editor")
        await function(session)
