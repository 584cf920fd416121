namespace ProposalDesk.Web.Features.Dissatisfied;

/// <summary>Who is dissatisfied now, about which letter, in which words (domain.md §3.11).</summary>
/// <param name="Member">委员 or 代表.</param>
public sealed record DissatisfiedPanel(string Member, IReadOnlyList<DissatisfiedPanel.Person> People)
{
    /// <param name="How">When and how it was said.</param>
    /// <param name="State">What has become of it since.</param>
    public sealed record Person(int Order, string Name, int RoundNumber, string? Words, string How, string State, EarlierLetter? Letter);

    /// <summary>The letter that was rated, beside the words about it.</summary>
    public sealed record EarlierLetter(string? DocumentNumber, Guid? File, IReadOnlyList<string> Paragraphs);
}
