namespace ProposalDesk.Core.Documents;

/// <summary>What a file is for; decides who may open it.</summary>
public enum FilePurpose
{
    /// <summary>A list or document that was imported.</summary>
    ImportSource,

    /// <summary>交办件、撤案件等来文</summary>
    ReferralPaper,

    ContactRecord,

    /// <summary>Signed letter. Its bytes are the record.</summary>
    SignedLetter,

    DeliveryEvidence,

    /// <summary>Scan of a feedback sheet: shows personal data.</summary>
    FeedbackScan,

    /// <summary>A report as signed and handed to the city government; not tied to a case.</summary>
    Submission,

    Other,
}
