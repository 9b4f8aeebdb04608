package org.daybook.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvatarTest {

  @ParameterizedTest
  @CsvSource({
    "Adaeze Okonkwo, AO",
    "Nguyễn Minh Anh, NA",
    "ananya, A",
    "' jana  nováková ', JN",
    "أحمد عبد الرحمن, أ",
    "अनन्या कृष्णमूर्ति, अ"
  })
  void initialsFollowTheScript(String name, String initials) {
    assertEquals(initials, Avatar.initials(name));
  }
}
