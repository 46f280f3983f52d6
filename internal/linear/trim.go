package linear

import "encoding/binary"

// Trim returns the model without the weights whose code is below least (of
// 127): a smaller file for a little accuracy, without learning again.
func (m *Model) Trim(least int) (*Model, error) {
	out := append([]byte(nil), m.file[:headerSize]...)
	all := m.file[headerSize+len(m.offsets):]
	var cells []byte
	start := 0
	for b := range m.buckets {
		end := int(binary.LittleEndian.Uint32(m.offsets[4*(b+1):]))
		out = binary.LittleEndian.AppendUint32(out, uint32(len(cells)))
		for bucket := all[start:end]; len(bucket) > 2; {
			n := 3 + 2*int(bucket[2])
			cells = appendTrimmed(cells, bucket[:n], least)
			bucket = bucket[n:]
		}
		start = end
	}
	out = binary.LittleEndian.AppendUint32(out, uint32(len(cells)))
	out = append(out, cells...)
	binary.LittleEndian.PutUint32(out[len(magic):], checksum(out))
	return Read(out)
}

func appendTrimmed(cells, entry []byte, least int) []byte {
	at := len(cells)
	cells = append(cells, entry[0], entry[1], 0)
	for i := 3; i < len(entry); i += 2 {
		if c := int(int8(entry[i+1])); max(c, -c) >= least {
			cells = append(cells, entry[i], entry[i+1])
		}
	}
	if len(cells) == at+3 {
		return cells[:at]
	}
	cells[at+2] = uint8((len(cells) - at - 3) / 2)
	return cells
}
