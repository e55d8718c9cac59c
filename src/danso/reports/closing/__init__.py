"""Closing a month (chốt số liệu tháng): what must be so before it, what is left for later, and by when."""
