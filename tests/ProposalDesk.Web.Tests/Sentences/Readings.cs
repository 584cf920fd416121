namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>What is read after a stage besides the history, the messages and the head of the case page.</summary>
[Flags]
public enum Readings
{
    None = 0,
    Handling = 1,
    Contacts = 2,
    Letters = 4,
    Ratings = 8,
    Commitments = 16,

    /// <summary>The page behind the first proposer's link.</summary>
    Member = 32,

    /// <summary>The text with which the clerk hands a link on.</summary>
    HandedOn = 64,

    /// <summary>What is bound of the case.</summary>
    Dossier = 128,

    /// <summary>What the inspection office reads of it.</summary>
    Observer = 256,

    /// <summary>With <see cref="Handling"/>: its limits too, and why each is on its day.</summary>
    Limits = 512,
}
