using DiffPlex;
using static ProposalDesk.Core.Replies.TextPiece;

namespace ProposalDesk.Core.Replies;

/// <summary>Compares two texts by character, with digits and Latin words kept whole, and joins what would be confetti.</summary>
public static class TextComparison
{
    public static IReadOnlyList<TextPiece> Of(string? from, string? to)
    {
        var (before, after) = (Normal(from), Normal(to));
        if (before == after)
        {
            return before.Length == 0 ? [] : [new(Change.Same, before)];
        }

        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new ByCharacter());
        var pieces = new List<TextPiece>();
        var position = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(pieces, Change.Same, diff.PiecesNew, position, block.InsertStartB);
            Add(pieces, Change.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Add(pieces, Change.Added, diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            position = block.InsertStartB + block.InsertCountB;
        }

        Add(pieces, Change.Same, diff.PiecesNew, position, diff.PiecesNew.Count);

        return Joined(pieces);
    }

    private static string Normal(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static void Add(List<TextPiece> pieces, Change kind, IReadOnlyList<string> source, int start, int end)
    {
        if (end > start)
        {
            pieces.Add(new(kind, string.Concat(source.Skip(start).Take(end - start))));
        }
    }

    // A single character that happens to be the same between two changes only makes the sentence unreadable.
    private static List<TextPiece> Joined(List<TextPiece> pieces)
    {
        var result = new List<TextPiece>();
        string removed = "", added = "";
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var isStray = piece.Kind == Change.Same && Characters.Count(piece.Text) < 2 && piece.Text != "\n" && i > 0
                && i < pieces.Count - 1;
            if (piece.Kind == Change.Same && !isStray)
            {
                Flush();
                result.Add(piece);
                continue;
            }

            removed += piece.Kind == Change.Added ? "" : piece.Text;
            added += piece.Kind == Change.Removed ? "" : piece.Text;
        }

        Flush();

        return result;

        void Flush()
        {
            if (removed.Length > 0)
            {
                result.Add(new(Change.Removed, removed));
            }

            if (added.Length > 0)
            {
                result.Add(new(Change.Added, added));
            }

            (removed, added) = ("", "");
        }
    }

    private sealed class ByCharacter : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var chunks = new List<string>(text.Length);
            for (var i = 0; i < text.Length;)
            {
                var length = char.IsSurrogatePair(text, i) ? 2 : 1;
                while (char.IsAsciiLetterOrDigit(text[i]) && i + length < text.Length && char.IsAsciiLetterOrDigit(text[i + length]))
                {
                    length++;
                }

                chunks.Add(text.Substring(i, length));
                i += length;
            }

            return chunks;
        }
    }
}
