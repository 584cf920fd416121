using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Data.Configurations;

internal sealed class OrganisationConfiguration :
    IEntityTypeConfiguration<Bureau>,
    IEntityTypeConfiguration<Section>,
    IEntityTypeConfiguration<StandIn>,
    IEntityTypeConfiguration<HandlingYear>,
    IEntityTypeConfiguration<StatutoryDeadline>,
    IEntityTypeConfiguration<Session>,
    IEntityTypeConfiguration<DeskUser>
{
    public void Configure(EntityTypeBuilder<Bureau> builder)
    {
        builder.Property(b => b.Name).HasMaxLength(Bureau.NameMaxLength);
        builder.Property(b => b.ReplyFormat).HasConversion<string>().HasMaxLength(10);
        builder.Property(b => b.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(Section.NameMaxLength);
        builder.HasOne<Bureau>().WithMany().HasForeignKey(s => s.BureauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(s => s.SupervisingDeputyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.BureauId, s.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StandIn> builder)
    {
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(s => s.ForUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(s => s.ByUserId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<HandlingYear> builder)
    {
        builder.HasOne<Bureau>().WithMany().HasForeignKey(y => y.BureauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(y => new { y.BureauId, y.Year }).IsUnique();
        builder.HasMany(y => y.AnswerClasses).WithOne().IsRequired();
        builder.HasMany(y => y.ReminderRules).WithOne().IsRequired();
        builder.HasMany(y => y.StatutoryDeadlines).WithOne().HasForeignKey(d => d.HandlingYearId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<StatutoryDeadline> builder) => builder.HasMany(d => d.Submissions).WithOne().IsRequired();

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(Session.NameMaxLength);
        builder.HasOne<HandlingYear>().WithMany().HasForeignKey(s => s.HandlingYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.HandlingYearId, s.Kind, s.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DeskUser> builder)
    {
        builder.Property(u => u.DisplayName).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.HasOne<Bureau>().WithMany().HasForeignKey(u => u.BureauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Section>().WithMany().HasForeignKey(u => u.SectionId).OnDelete(DeleteBehavior.Restrict);
    }
}
