namespace ProposalDesk.Core.Deadlines;

/// <summary>What a line wants of its reader, the most urgent first.</summary>
internal enum ReminderAsk
{
    Decide,
    Act,
    Urge,

    /// <summary>Nothing: it lies with somebody whom the reader does not drive on.</summary>
    Know,
}
