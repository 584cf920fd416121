using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Proposals;

/// <summary>意见建议: one numbered point, the unit of work (domain.md §2).</summary>
public sealed class SuggestionItem
{
    public const int HeadingMaxLength = 300;
    public const int NoteMaxLength = 1000;

    public long Id { get; private set; }

    /// <summary>Place in this case, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>As printed: an assisting bureau may get only number 4.</summary>
    public required string PrintedNumber { get; init; }

    public required string Heading { get; init; }

    public required string Explanation { get; init; }

    /// <summary>The section that answers it; null means the lead section.</summary>
    public long? SectionId { get; internal set; }

    /// <summary>The day the answer had gone to everybody; null until then. A further round's answer takes its place.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>采纳 as the letter that went out says it.</summary>
    public Adoption? Adoption { get; private set; }

    /// <summary>落实: null while nobody has said.</summary>
    public bool? IsImplemented { get; private set; }

    /// <summary>The day it was carried out, or was found not to be.</summary>
    public DateOnly? MarkedOn { get; private set; }

    public string? MarkedNote { get; private set; }

    public string? MarkedBy { get; private set; }

    /// <summary>已落实（8月20日） or 尚未落实（8月20日）; null while nobody has said.</summary>
    public string? MarkInWords() => IsImplemented is { } done ? $"{(done ? "已落实" : "尚未落实")}（{MarkedOn!.Value.InShort()}）" : null;

    internal void Answer(DateOnly? on, Adoption? adoption) => (AnsweredOn, Adoption) = (on, adoption);

    internal void Mark(bool isImplemented, DateOnly on, string? note, Actor actor) =>
        (IsImplemented, MarkedOn, MarkedNote, MarkedBy) = (isImplemented, on, note, actor.Name);

    /// <summary>A correction of the wording leaves what has become of the item.</summary>
    internal SuggestionItem Following(SuggestionItem? earlier)
    {
        if (earlier is not null)
        {
            (SectionId, AnsweredOn, Adoption) = (earlier.SectionId, earlier.AnsweredOn, earlier.Adoption);
            (IsImplemented, MarkedOn, MarkedNote, MarkedBy) = (earlier.IsImplemented, earlier.MarkedOn, earlier.MarkedNote,
                earlier.MarkedBy);
        }

        return this;
    }
}
