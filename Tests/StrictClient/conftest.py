"""The report names the server and the editors."""
import os

import pytest

from profiles import PROFILES


def pytest_report_header():
    return f"server: {os.environ['TERMS_LSP']}\neditors: {', '.join(PROFILES)}"


@pytest.fixture(params=PROFILES)
def profile(request):
    """Each editor in turn."""
    return request.param
