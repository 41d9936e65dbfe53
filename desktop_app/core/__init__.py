"""The product's knowledge, free of Qt, network, clock and settings: values in, values out."""
