"""HTML of what was read and what held: code, marks, pictures, tables, the red box."""
