import Testing

@testable import CaseRender

@Suite struct DotPictureTests {
  @Test func `each dot of a sign is drawn`() {
    var picture = DotPicture(width: 4, height: 2)
    for (cell, dot) in [(0, 0), (1, 3), (0, 1), (1, 2)].enumerated() {
      let place = (x: cell * 2 + dot.0, y: dot.1)
      picture.draw(from: place, to: place)
    }
    #expect(picture.line(0) == "⠁⢀⠂⠠")
    #expect(picture.line(1) == "")
  }

  @Test func `a line holds all dots between its ends`() {
    var picture = DotPicture(width: 3, height: 1)
    picture.draw(from: (x: 0, y: 3), to: (x: 5, y: 3))
    picture.draw(from: (x: 5, y: 0), to: (x: 5, y: 3))
    #expect(picture.line(0) == "⣀⣀⣸")
  }

  @Test func `a sign takes the place of dots`() {
    var picture = DotPicture(width: 3, height: 1)
    picture.draw(from: (x: 0, y: 0), to: (x: 1, y: 0))
    picture.put("*", at: (x: 4, y: 2))
    #expect(picture.line(0) == "⠉ *")
  }

  @Test func `what lies outside is not drawn`() {
    var picture = DotPicture(width: 1, height: 1)
    picture.draw(from: (x: -3, y: -3), to: (x: 9, y: 9))
    picture.put("*", at: (x: 9, y: 0))
    #expect(picture.line(0) == "⠑")
  }
}
