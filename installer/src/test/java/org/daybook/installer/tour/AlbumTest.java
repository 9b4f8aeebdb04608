package org.daybook.installer.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AlbumTest {
  @Test
  void picturesAreCalledAlikeWhateverTheDeskSpeaks() {
    var before = Locale.getDefault(Locale.Category.FORMAT);
    try {
      Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG"));
      assertEquals("05-today.png", Album.fileName(5, "today"));
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }
}
