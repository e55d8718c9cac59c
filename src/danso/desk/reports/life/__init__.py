"""The life of a report on screen: drafted, submitted, returned or signed, scanned, sent, issued anew."""
