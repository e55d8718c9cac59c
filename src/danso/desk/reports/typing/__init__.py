"""The typing sheet for the ministry's software: what is appraised, in the order of the paper, ticked once typed."""
