package org.daybook.installer.proof;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What each table of each scope sums up to, by `scope table`.
final class Digests {
  private Digests() {}

  static Map<String, String> of(Stranger device) {
    return of(device.digests().record());
  }

  static Map<String, String> of(List<?> answer) {
    var digests = new TreeMap<String, String>();
    for (var item : (List<?>) answer.get(1)) {
      var line = (List<?>) item;
      var key = Wire.id(line.get(0)) + " " + line.get(1);
      digests.put(key, HexFormat.of().formatHex((byte[]) line.get(3)));
    }
    return digests;
  }
}
