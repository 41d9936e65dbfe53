"""The outbox: publications prepared now and sent later, surviving restarts, sleep and a change of network.

`store` keeps the items, each with a copy of its package; `sending` takes one up where it stopped.
"""
