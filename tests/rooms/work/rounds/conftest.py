from tests.rooms.register.conftest import commune  # noqa: F401
