"""Báo cáo giao ban: nine parts and annexes, one file each, written from figures; the office's own words have their places."""
