using ProposalDesk.Typesetting.Sheets;

namespace ProposalDesk.Typesetting;

/// <summary>
/// A ruled form, on one page as long as what is filled in allows (documents.md §4). Each kind says once how it is laid out.
/// </summary>
public abstract record OneSheet : DocumentModel
{
    internal abstract Sheet ToSheet();
}
