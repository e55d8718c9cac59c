"""A new slip written from the household's card: the kind chosen, its fields asked, the answers read and judged."""
