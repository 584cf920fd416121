using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Documents;

/// <summary>Every text where it comes in, typed, pasted, read from a file or as the name of one: each character in its place in Unicode, letters one with their marks.</summary>
public static class IncomingText
{
    public static string Of(string text) => ComposedText.Of(PrivateHanzi.InUnicode(text));
}
