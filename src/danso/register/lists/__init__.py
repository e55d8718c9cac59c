"""Lists the office works from: queues of slips, what areas handed in. Named ones leave a look."""
