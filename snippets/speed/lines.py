# Memory arrives in lines of this many bytes
line, itemsize, columns = 64, 4, 4096


def lines_touched(positions):
    addresses = [itemsize * (row * columns + column) for row, column in positions]
    return len({address // line for address in addresses})


along_a_row = lines_touched((0, column) for column in range(32))  # 2
down_a_column = lines_touched((row, 0) for row in range(32))  # 32
useful = 32 * itemsize / (down_a_column * line)  # 0.0625
