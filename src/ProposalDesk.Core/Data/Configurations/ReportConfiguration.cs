using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Core.Data.Configurations;

internal sealed class ReportConfiguration :
    IEntityTypeConfiguration<Report>,
    IEntityTypeConfiguration<ReportSnapshot>,
    IEntityTypeConfiguration<ReportOrder>,
    IEntityTypeConfiguration<WorkResult>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.Property(r => r.Title).HasMaxLength(Report.TitleMaxLength);
        builder.Property(r => r.Addressee).HasMaxLength(Report.AddresseeMaxLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        // Views over the collections below; EF would take them for relationships of their own.
        builder.Ignore(r => r.CurrentReviews).Ignore(r => r.CurrentReview).Ignore(r => r.OpenPoints);
        builder.HasMany(r => r.Versions).WithOne().IsRequired();
        builder.HasMany(r => r.Reviews).WithOne().HasForeignKey("ReportId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Points).WithOne().HasForeignKey("ReportId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.WorkItems).WithOne().HasForeignKey(w => w.ReportId);
        builder.HasIndex(r => r.DocumentNumber).IsUnique();
        // At most one of a kind is being written; both databases spell the filter alike.
        builder.HasIndex(r => new { r.BureauId, r.Year, r.Kind }).IsUnique().HasFilter("\"DocumentNumber\" IS NULL");
        builder.HasOne<Bureau>().WithMany().HasForeignKey(r => r.BureauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.PdfFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.WordFileId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<WorkResult> builder)
    {
        builder.Property(r => r.Theme).HasMaxLength(WorkResult.ThemeMaxLength);
        builder.Property(r => r.Point).HasMaxLength(WorkResult.PointMaxLength);
        builder.Property(r => r.Text).HasMaxLength(WorkResult.TextMaxLength);
        builder.Property(r => r.Figure).HasMaxLength(WorkResult.FigureMaxLength);
        builder.Property(r => r.Source).HasMaxLength(WorkResult.SourceMaxLength);
        builder.Property(r => r.SourceKey).HasMaxLength(WorkResult.SourceMaxLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        // A record is taken once; what a person entered has no key, and both databases let many of these be.
        builder.HasIndex(r => new { r.BureauId, r.Year, r.SourceKey }).IsUnique();
        builder.HasOne<Bureau>().WithMany().HasForeignKey(r => r.BureauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Proposals.Proposal>().WithMany().HasForeignKey(r => r.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReportSnapshot> builder)
    {
        builder.Property(s => s.Sha256).HasMaxLength(64);
        builder.HasIndex(s => s.ReportId).IsUnique();
        builder.HasOne<Report>().WithMany().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReportOrder> builder)
    {
        builder.HasIndex(o => o.ReportId).IsUnique();
        builder.HasIndex(o => o.DoneAt);
        builder.HasOne<Report>().WithMany().HasForeignKey(o => o.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}
