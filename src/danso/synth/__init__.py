"""Demo and synthetic registers: invented people who live by Viet Nam's tables and by the register's rules."""
