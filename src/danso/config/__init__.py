"""The top floor: settings, addresses of pages, and the `danso` command."""
