"""Brokers that `ihd` runs itself: Mosquitto where it is installed, else the embedded one."""
