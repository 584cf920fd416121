namespace ProposalDesk.Core.Privacy;

/// <summary>
/// A text that stands encrypted in the database: how somebody is reached, and what holds it. It is read only through
/// <see cref="PersonalSeal"/>, where it is shown; loading a row decrypts nothing.
/// </summary>
public sealed class PrivateText
{
    private PrivateText(string? plain, string? kept) => (Plain, Kept) = (plain, kept);

    /// <summary>As it was typed; null where it came from the database.</summary>
    internal string? Plain { get; }

    /// <summary>As it stands in the database; null until it is saved (<see cref="SealPrivateTexts"/>).</summary>
    internal string? Kept { get; private set; }

    /// <returns>Null where nothing was typed.</returns>
    public static PrivateText? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : new(text, null);

    public static implicit operator PrivateText?(string? text) => Of(text);

    /// <summary>As it stands in the database.</summary>
    public static PrivateText Found(string kept) => new(null, kept);

    internal string ToKept() => Kept ?? throw new InvalidOperationException("Only SaveChanges encrypts a private text.");

    internal void SealWith(PersonalSeal seal) => Kept ??= seal.Seal(Plain!, PersonalSeal.Contact);

    /// <summary>Says nothing, wherever it is written by mistake.</summary>
    public override string ToString() => "（已加密）";
}
