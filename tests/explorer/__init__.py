"""The shape explorer says what NumPy and PyTorch say: verdict, shape, dtype, error, text."""
