"""What a kilowatt-hour costs at each moment: tariffs as the household, the supplier and the meter state them."""
