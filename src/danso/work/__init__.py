"""What happened in the steering of the work: documents, tasks, meetings, inspections, rounds. It reads no figure."""
