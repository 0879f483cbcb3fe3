"""Where records go when they leave the program: files in other people's formats."""
