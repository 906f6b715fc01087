import JSONRPC
import TermsFeatures
import TermsModel
import TermsRules
import TermsSyntax
import TermsText

/// Findings and indexes as JSON: always an array, one object a file.
enum JSONReport {
  static func writeFindings(_ files: [CheckedFile], _ language: Language, to writer: inout JSONWriter) {
    writer.array {
      for file in files {
        $0.object {
          $0.member("file", file.path)
          findings(file, language, to: &$0)
        }
      }
    }
  }

  static func writeIndex(_ files: [CheckedFile], _ language: Language, to writer: inout JSONWriter) {
    writer.array {
      for file in files {
        $0.object {
          $0.member("file", file.path)
          components(file, to: &$0)
          sections(file, to: &$0)
          references(file, to: &$0)
          definitions(file, language, to: &$0)
          uses(file, to: &$0)
          findings(file, language, to: &$0)
        }
      }
    }
  }

  // MARK: Parts of a file

  private static func components(_ file: CheckedFile, to writer: inout JSONWriter) {
    writer.member("components") {
      $0.array {
        for component in file.model.components {
          $0.object {
            range("range", whole(component.spans, file), file, to: &$0)
            $0.member("language", component.language?.rawValue)
            $0.member("copyOf", component.copyOf)
          }
        }
      }
    }
  }

  /// From the first line of a component to its last, what interrupts it included.
  private static func whole(_ spans: [TextSpan], _ file: CheckedFile) -> TextSpan? {
    guard let first = spans.first, let last = spans.last else { return nil }
    return TextSpan(first.start, last.end)
  }

  private static func sections(_ file: CheckedFile, to writer: inout JSONWriter) {
    let editor = EditorDocument(file.document, file.model, language: .english)
    writer.member("sections") {
      $0.array {
        for provision in file.model.provisions {
          $0.object {
            $0.member("number", provision.number == nil ? nil : provision.name)
            $0.member("kind", provision.kind.rawValue)
            $0.member("title", provision.title.map { file.document.text(of: $0) })
            range("range", editor.trimmedSpan(of: provision), file, to: &$0)
            range("selectionRange", editor.selection(of: provision), file, to: &$0)
            $0.member("confidence", provision.confidence.rawValue)
          }
        }
      }
    }
  }

  private static func references(_ file: CheckedFile, to writer: inout JSONWriter) {
    let editor = EditorDocument(file.document, file.model, language: .english)
    writer.member("references") {
      $0.array {
        for reference in file.model.allReferences {
          $0.object {
            range("range", reference.span, file, to: &$0)
            $0.member("text", file.document.text(of: reference.span))
            $0.member("kind", kind(of: reference.syntax.form))
            $0.member("status", reference.status.rawValue)
            $0.member("targets") {
              $0.array {
                for target in reference.targets where !target.isLimit {
                  guard let provision = target.provision else { continue }
                  $0.object {
                    $0.member("number", provision.number == nil ? nil : provision.name)
                    range("range", editor.trimmedSpan(of: provision), file, to: &$0)
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private static func kind(of form: ReferenceSyntax.Form) -> String {
    switch form {
    case .absolute: "absolute"
    case .bare: "bare"
    case .this, .previous, .next: "relative"
    case .title: "title"
    }
  }

  private static func definitions(_ file: CheckedFile, _ language: Language, to writer: inout JSONWriter) {
    let editor = EditorDocument(file.document, file.model, language: language)
    writer.member("definitions") {
      $0.array {
        for definition in file.model.definitions {
          $0.object {
            $0.member("term", definition.name)
            range("range", definition.span, file, to: &$0)
            $0.member("aliases") {
              $0.array { for alias in definition.aliases { $0.value(alias) } }
            }
            $0.member("scope", definition.scope.flatMap { $0.number?.description } ?? "document")
            $0.member("text", editor.definitionText(definition))
          }
        }
      }
    }
  }

  private static func uses(_ file: CheckedFile, to writer: inout JSONWriter) {
    writer.member("uses") {
      $0.array {
        for use in file.model.uses where use.meansTerm {
          $0.object {
            $0.member("term", use.term.name)
            range("range", use.span, file, to: &$0)
          }
        }
      }
    }
  }

  private static func findings(_ file: CheckedFile, _ language: Language, to writer: inout JSONWriter) {
    let row = { (line: Line) in file.document.lines.row(of: line) }
    writer.member("findings") {
      $0.array {
        for finding in file.findings {
          $0.object {
            $0.member("code", finding.code)
            $0.member("severity", finding.severity.name)
            range("range", finding.span, file, to: &$0)
            $0.member("message", finding.message.text(language, row: row))
            $0.member("related") {
              $0.array {
                for related in finding.related {
                  $0.object {
                    range("range", related.span, file, to: &$0)
                    $0.member("message", related.message.text(language, row: row))
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  // MARK: Ranges

  private static func range(_ name: StaticString, _ span: TextSpan?, _ file: CheckedFile, to writer: inout JSONWriter) {
    guard let span else { return }
    let (start, end) = file.range(span)
    writer.member(name) {
      $0.object {
        position("start", start, to: &$0)
        position("end", end, to: &$0)
      }
    }
  }

  private static func position(_ name: StaticString, _ position: TextPosition, to writer: inout JSONWriter) {
    writer.member(name) {
      $0.object {
        $0.member("line", position.line)
        $0.member("character", position.character)
      }
    }
  }
}
